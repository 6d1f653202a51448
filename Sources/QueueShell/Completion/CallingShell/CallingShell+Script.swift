extension CallingShell {
  /// The script that makes the shell ask the program at Tab. It knows nothing of commands: what may
  /// stand at the cursor is told by the program alone.
  var script: String {
    let text =
      switch self {
      case .bash: Self.bashScript
      case .zsh: Self.zshScript
      case .fish: Self.fishScript
      }
    return text.replacing("WORD", with: Shell.tabWord)
  }

  // `$2` is what bash replaces: the end of a word, from an open quote or one of COMP_WORDBREAKS on.
  // The blank is a candidate that shares nothing with the others, so that what is typed stays.
  private static let bashScript = #"""
    # bash completion for queuesh, made by `queuesh --generate-completion-script bash`.

    _queuesh() {
      local program=queuesh
      case $1 in */*) program=${1/#'~/'/"$HOME/"} ;; esac
      # Split at line breaks alone: mapfile would read a pipe byte by byte.
      local - IFS=$'\n'
      set -o noglob
      COMPREPLY=($(command "$program" WORD bash "${COMP_LINE:0:COMP_POINT}" "$2" \
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

    """#

  private static let zshScript = #"""
    #compdef queuesh
    # zsh completion for queuesh, made by `queuesh --generate-completion-script zsh`.

    _queuesh() {
      local program=queuesh typed=$PREFIX
      [[ $words[1] == */* ]] && program=${~${(Q)words[1]}}
      [[ $compstate[quote] == \' ]] || typed=${(Q)PREFIX}
      local -a answer texts shown options
      answer=("${(@f)$(command $program WORD zsh "${(@Q)words[2,CURRENT-1]}" "$typed" \
        2>/dev/null </dev/null)}")
      local -i count=$(( ($#answer - 1) / 2 ))
      case $answer[1] in
        files) _files; return ;;
        parts) options=(-S '') ;;
        # Once they are listed, the next Tab goes through them.
        others) [[ -n $compstate[old_list] ]] || compstate[insert]= compstate[list]='list force' ;;
      esac
      (( count )) || return 1
      texts=("${(@)answer[2,count+1]}") shown=("${(@)answer[count+2,-1]}")
      [[ "$texts" == "$shown" ]] || options+=(-l)
      compadd -U -V queuesh "$options[@]" -d shown -a texts
    }

    if [[ $funcstack[1] == _queuesh ]]; then
      _queuesh "$@"
    else
      compdef _queuesh queuesh
    fi

    """#

  private static let fishScript = #"""
    # fish completion for queuesh, made by `queuesh --generate-completion-script fish`.

    function __queuesh_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l program queuesh
        string match -q -- '*/*' $words[1]; and set program $words[1]
        set -l answer (command $program WORD fish $words[2..] "$current" 2>/dev/null </dev/null)
        switch "$answer[1]"
            case files
                __fish_complete_path "$current"
            case '*'
                printf '%s\n' $answer[2..]
        end
    end

    complete -c queuesh -f -k -a '(__queuesh_complete)'

    """#
}
