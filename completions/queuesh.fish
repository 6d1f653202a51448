# fish completion for queuesh, made by `queuesh --generate-completion-script fish`.

function __queuesh_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program queuesh
    string match -q -- '*/*' $words[1]; and set program $words[1]
    set -l answer (command $program ---complete fish $words[2..] "$current" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            __fish_complete_path "$current"
        case '*'
            printf '%s\n' $answer[2..]
    end
end

complete -c queuesh -f -k -a '(__queuesh_complete)'
