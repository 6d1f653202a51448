# bash completion for queuesh, made by `queuesh --generate-completion-script bash`.

_queuesh() {
  local program=queuesh
  case $1 in */*) program=${1/#'~/'/"$HOME/"} ;; esac
  # Split at line breaks alone: mapfile would read a pipe byte by byte.
  local - IFS=$'\n'
  set -o noglob
  COMPREPLY=($(command "$program" ---complete bash "${COMP_LINE:0:COMP_POINT}" "$2" \
    2>/dev/null </dev/null))
  local kind=${COMPREPLY[0]-}
  unset 'COMPREPLY[0]'
  case $kind in
    files) compopt -o default ;;
    parts) compopt -o nospace ;;
    others) COMPREPLY+=(' ') ;;
  esac
}

complete -F _queuesh queuesh
