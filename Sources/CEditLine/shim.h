/*
 * libedit for Swift. Swift imports no variadic function, and `el_set`, `el_get` and `history` are
 * nothing but variadic, so each operation in use has a typed wrapper here, prefixed `cel_`.
 * Wide characters cross as uint32_t: Swift takes wchar_t for Unicode.Scalar, which must never hold
 * the odd values that a C library may pass. A system library target holds no .c file, hence inline.
 */
#ifndef CEDITLINE_SHIM_H
#define CEDITLINE_SHIM_H

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

/* Declared by <wchar.h> only under _XOPEN_SOURCE, which an importing module cannot set. */
extern int wcwidth(wchar_t);

typedef char *(*cel_prompt_function)(EditLine *);
typedef unsigned char (*cel_key_function)(EditLine *, uint32_t);
typedef int (*cel_read_function)(EditLine *, uint32_t *);

/* `fence` is the character that stands before and after what takes no room on the screen. */
static inline int cel_set_prompt(EditLine *editor, cel_prompt_function function, char fence) {
  return el_set(editor, EL_PROMPT_ESC, function, (int)fence);
}

/* EL_SIGNAL, EL_EDITMODE, EL_PREP_TERM */
static inline int cel_set_int(EditLine *editor, int operation, int value) {
  return el_set(editor, operation, value);
}

/* EL_EDITOR, EL_TERMINAL */
static inline int cel_set_string(EditLine *editor, int operation, const char *value) {
  return el_set(editor, operation, value);
}

static inline int cel_has_vi_keys(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

static inline int cel_set_error_stream(EditLine *editor, FILE *stream) {
  return el_set(editor, EL_SETFP, 2, stream);
}

static inline int cel_set_owner(EditLine *editor, void *owner) {
  return el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *cel_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline int cel_set_reader(EditLine *editor, cel_read_function function) {
  return el_set(editor, EL_GETCFN, (el_rfunc_t)function);
}

static inline int cel_set_history(EditLine *editor, History *entries) {
  return el_set(editor, EL_HIST, history, entries);
}

static inline int cel_add_function(
    EditLine *editor, const char *name, const char *help, cel_key_function function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int cel_bind(EditLine *editor, const char *key, const char *name) {
  return el_set(editor, EL_BIND, key, name, (char *)NULL);
}

/* The alternate map: the command mode of vi keys. */
static inline int cel_bind_alternate(EditLine *editor, const char *key, const char *name) {
  return el_set(editor, EL_BIND, "-a", key, name, (char *)NULL);
}

/* The terminal mode that holds while a line is edited ("-d" in libedit's setty). */
static inline int cel_set_edit_mode(EditLine *editor, const char *flag) {
  return el_set(editor, EL_SETTY, "-d", flag, (char *)NULL);
}

/* Draws prompt and line from where the cursor is, as if nothing of them were on the screen. */
static inline int cel_draw(EditLine *editor) {
  return el_set(editor, EL_REFRESH);
}

static inline int cel_history_set_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}

static inline int cel_history_clear(History *entries) {
  HistEvent event;
  return history(entries, &event, H_CLEAR);
}

static inline int cel_history_enter(History *entries, const char *line) {
  HistEvent event;
  return history(entries, &event, H_ENTER, line);
}

static inline int cel_cell_width(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}

static inline int cel_locale_is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

#endif
