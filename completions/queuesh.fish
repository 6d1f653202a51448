function __queuesh_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __queuesh_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __queuesh_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __queuesh_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __queuesh_parse_tokens -S
    set -l unparsed_tokens (__queuesh_tokens -pc)
    switch $unparsed_tokens[1]
    case 'queuesh'
        __queuesh_parse_subcommand 0 'demo' 'c=+' 'f=+' 'region=' 'host=' 'ca=' 'api=' 'format=' 'color=' 'keep-going' 'no-input' 'quiet' 'verbose' 'no-rc' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'login'
            __queuesh_parse_subcommand 0 'region=' 'host=' 'client-id=' 'secret-file=' 'user' 'port=' 'format=' 'h/help'
        case 'logout'
            __queuesh_parse_subcommand 0 'format=' 'h/help'
        case 'whoami'
            __queuesh_parse_subcommand 0 'format=' 'h/help'
        case 'regions'
            __queuesh_parse_subcommand 0 'format=' 'h/help'
        case 'queues'
            __queuesh_parse_subcommand 1 'division=' 'refresh' 'format=' 'h/help'
        case 'use'
            __queuesh_parse_subcommand -r 1 'none' 'format=' 'h/help'
        case 'queue'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'agents'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'waiting'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'stats'
            __queuesh_parse_subcommand -r 1 'format=' 'h/help'
        case 'watch'
            __queuesh_parse_subcommand -r 1 'count=' 'until=' 'timeout=' 'live' 'lines' 'changes' 'format=' 'h/help'
        case 'aggregates'
            __queuesh_parse_subcommand 0 'format=' 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __queuesh_parse_subcommand -r 1 'format=' 'h/help'
            case 'remove'
                __queuesh_parse_subcommand -r 1 'format=' 'h/help'
            case 'set'
                __queuesh_parse_subcommand -r 1 'format=' 'h/help'
            case 'available'
                __queuesh_parse_subcommand 0 'format=' 'h/help'
            case 'reset'
                __queuesh_parse_subcommand 0 'format=' 'h/help'
            end
        case 'interval'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'wait'
            __queuesh_parse_subcommand 1 'timeout=' 'format=' 'h/help'
        case 'expect'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'alert'
            __queuesh_parse_subcommand 0 'format=' 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __queuesh_parse_subcommand -r 3 'exec=' 'format=' 'h/help'
            case 'remove'
                __queuesh_parse_subcommand -r 1 'format=' 'h/help'
            end
        case 'set'
            __queuesh_parse_subcommand -r 2 'format=' 'h/help'
        case 'source'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'echo'
            __queuesh_parse_subcommand -r 1 'format=' 'h/help'
        case 'sleep'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'history'
            __queuesh_parse_subcommand 1 'format=' 'h/help'
        case 'exit'
            __queuesh_parse_subcommand 0 'format=' 'h/help'
        case 'simulate'
            __queuesh_parse_subcommand 0 'port=' 'scenario=' 'queues=' 'seed=' 'speed=' 'fault=+' 'format=' 'h/help'
        case 'help'
            __queuesh_parse_subcommand -r 1 
        end
    end
end

function __queuesh_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __queuesh_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __queuesh_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __queuesh_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__queuesh_tokens -p)
    if test -z "$(__queuesh_tokens -t)"
        set -l index (count (__queuesh_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'queuesh' -f
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" demo' -l 'demo' -d 'Sign in to the built-in simulated Genesys Cloud.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh"' -s 'c' -d 'Run this command, then end; repeatable.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh"' -s 'f' -d 'Run this file\'s commands, then end; - is stdin.' -rF
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" region' -l 'region' -d 'Region, by AWS name or domain.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" host' -l 'host' -d 'API address instead of a region\'s.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" ca' -l 'ca' -d 'Trust the certificate authorities in this file too.' -rF
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" api' -l 'api' -d 'Statistics dialect.' -rfka 'auto observations statistics'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" format' -l 'format' -d 'How to write results.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" color' -l 'color' -d 'When to use colour.' -rfka 'auto always never'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" keep-going' -l 'keep-going' -d 'Go on after a failing command.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" no-input' -l 'no-input' -d 'Never ask anything.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" quiet' -l 'quiet' -d 'No notes and hints.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" verbose' -l 'verbose' -d 'Tell each request on stderr.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" no-rc' -l 'no-rc' -d 'Do not run the commands of queueshrc.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" version' -l 'version' -d 'Show the version.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'login' -d 'Sign in.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'logout' -d 'Revoke the token at the server and forget it.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'whoami' -d 'Show who is signed in, where, for how long, and with which rights.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'regions' -d 'List the regions of Genesys Cloud.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'queues' -d 'List queues, numbered.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'use' -d 'Set the queues that later commands mean.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'queue' -d 'Show one queue\'s configuration.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'agents' -d 'List the agents of a queue and what they are doing.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'waiting' -d 'List the interactions waiting in a queue, oldest first.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'stats' -d 'Show the selected aggregates of queues.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'watch' -d 'Repeat stats, agents or waiting every so often.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'aggregates' -d 'Show or change which aggregates are shown.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'interval' -d 'Show or change the time that figures cover.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'wait' -d 'Wait until a condition holds.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'expect' -d 'Check that a condition holds now.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'alert' -d 'Show or change what rings while you watch.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'set' -d 'Show or change a setting.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'source' -d 'Run the commands of a file.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'echo' -d 'Write text.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'sleep' -d 'Wait for a duration, as in 500ms, 10s, 2m.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'history' -d 'List the lines typed, oldest first.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'exit' -d 'Leave the shell.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'simulate' -d 'Serve the simulated Genesys Cloud to other programs.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" region' -l 'region' -d 'Region, by AWS name or domain.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" host' -l 'host' -d 'API address instead of a region\'s.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" client-id' -l 'client-id' -d 'OAuth client id.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" secret-file' -l 'secret-file' -d 'File that holds the client secret, 0600.' -rF
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" user' -l 'user' -d 'Sign a person in, with a browser.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" port' -l 'port' -d 'Port of 127.0.0.1 the browser returns to; 0: any.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh login" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh logout" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh logout" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh whoami" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh whoami" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh regions" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh regions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh queues" division' -l 'division' -d 'Only this division, by name or id.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh queues" refresh' -l 'refresh' -d 'Ask the server again instead of using what is remembered.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh queues" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh queues" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh use" none' -l 'none' -d 'Have no queue in use.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh use" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh use" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh queue" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh queue" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh agents" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh agents" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh waiting" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh waiting" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh stats" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh stats" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" count' -l 'count' -d 'End after so many polls; with --live, changes count too.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" until' -l 'until' -d 'End when this holds, with --count or --timeout at the latest.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" timeout' -l 'timeout' -d 'End after this time.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" live' -l 'live' -d 'Show changes as they are pushed.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" lines' -l 'lines' -d 'Write lines instead of repainting a table.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" changes' -l 'changes' -d 'Write only what changed, in sentences.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh watch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh aggregates" -eq 1' -fa 'add' -d 'Show these aggregates too.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh aggregates" -eq 1' -fa 'remove' -d 'Show these aggregates no longer.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh aggregates" -eq 1' -fa 'set' -d 'Show just these aggregates, in this order.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh aggregates" -eq 1' -fa 'available' -d 'List all aggregates, with unit and meaning.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh aggregates" -eq 1' -fa 'reset' -d 'Show the default aggregates again.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates add" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates remove" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates set" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates available" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates available" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates reset" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh aggregates reset" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh interval" -eq 1' -fka 'realtime hourly daily weekly'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh interval" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh interval" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh wait" timeout' -l 'timeout' -d 'Wait no longer than this.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh wait" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh wait" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh expect" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh expect" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh alert" -eq 1' -fa 'add' -d 'Ring when a condition is met.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh alert" -eq 1' -fa 'remove' -d 'Ring no longer for these alerts.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert add" exec' -l 'exec' -d 'Run this when it rings, and when it is over.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert add" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert remove" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh alert remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh set" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_positional "queuesh source" -eq 1' -F
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh source" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh source" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh echo" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh echo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh sleep" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh sleep" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh history" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh history" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh exit" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh exit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" port' -l 'port' -d 'Port on 127.0.0.1; 0 picks a free one.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" scenario' -l 'scenario' -d 'everyday, surge or empty.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" queues' -l 'queues' -d 'How many queues, from 13 to 20000.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" seed' -l 'seed' -d 'What chance is drawn from.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" speed' -l 'speed' -d 'Simulated seconds a second; 0 stands still.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate"' -l 'fault' -d 'A fault to answer with; repeatable.' -rfka ''
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" format' -l 'format' -d 'How to write the result.' -rfka 'table tsv csv json jsonl line'
complete -c 'queuesh' -n '__queuesh_should_offer_completions_for_flags_or_options "queuesh simulate" h help' -s 'h' -l 'help' -d 'Show help information.'
