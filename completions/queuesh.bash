#!/bin/bash

__queuesh_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__queuesh_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__queuesh_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__queuesh_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_queuesh() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--demo --keep-going --no-input --quiet --verbose --no-rc --version -h --help)
    local -a repeating_options=(-c -f)
    local -a non_repeating_options=(--region --host --ca --api --format --color)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '-c')
        return
        ;;
    '-f')
        __queuesh_add_completions -f
        return
        ;;
    '--region')
        return
        ;;
    '--host')
        return
        ;;
    '--ca')
        __queuesh_add_completions -f
        return
        ;;
    '--api')
        __queuesh_add_completions -W 'auto'$'\n''observations'$'\n''statistics'
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    '--color')
        __queuesh_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    login|logout|whoami|regions|queues|use|queue|agents|waiting|stats|watch|aggregates|interval|wait|expect|alert|set|source|echo|sleep|history|exit|simulate|help)
        # Offer subcommand argument completions
        "_queuesh_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'login logout whoami regions queues use queue agents waiting stats watch aggregates interval wait expect alert set source echo sleep history exit simulate help' -- "${cur}"))
        ;;
    esac
}

_queuesh_login() {
    repeating_flags=()
    non_repeating_flags=(--user -h --help)
    repeating_options=()
    non_repeating_options=(--region --host --client-id --secret-file --port --format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--region')
        return
        ;;
    '--host')
        return
        ;;
    '--client-id')
        return
        ;;
    '--secret-file')
        __queuesh_add_completions -f
        return
        ;;
    '--port')
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_logout() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_whoami() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_regions() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_queues() {
    repeating_flags=()
    non_repeating_flags=(--refresh -h --help)
    repeating_options=()
    non_repeating_options=(--division --format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--division')
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_use() {
    repeating_flags=()
    non_repeating_flags=(--none -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_queue() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_agents() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_waiting() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_stats() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_watch() {
    repeating_flags=()
    non_repeating_flags=(--live --lines --changes -h --help)
    repeating_options=()
    non_repeating_options=(--count --until --timeout --format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--count')
        return
        ;;
    '--until')
        return
        ;;
    '--timeout')
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_aggregates() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|remove|set|available|reset)
        # Offer subcommand argument completions
        "_queuesh_aggregates_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add remove set available reset' -- "${cur}"))
        ;;
    esac
}

_queuesh_aggregates_add() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_aggregates_remove() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_aggregates_set() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_aggregates_available() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_aggregates_reset() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_interval() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __queuesh_add_completions -W 'realtime'$'\n''hourly'$'\n''daily'$'\n''weekly'
        return
        ;;
    esac
}

_queuesh_wait() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--timeout --format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--timeout')
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_expect() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_alert() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|remove)
        # Offer subcommand argument completions
        "_queuesh_alert_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add remove' -- "${cur}"))
        ;;
    esac
}

_queuesh_alert_add() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--exec --format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--exec')
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_alert_remove() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_set() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_source() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __queuesh_add_completions -f
        return
        ;;
    esac
}

_queuesh_echo() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_sleep() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_history() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_exit() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_simulate() {
    repeating_flags=()
    non_repeating_flags=(-h --help)
    repeating_options=(--fault)
    non_repeating_options=(--port --scenario --queues --seed --speed --format)
    __queuesh_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--port')
        return
        ;;
    '--scenario')
        return
        ;;
    '--queues')
        return
        ;;
    '--seed')
        return
        ;;
    '--speed')
        return
        ;;
    '--fault')
        return
        ;;
    '--format')
        __queuesh_add_completions -W 'table'$'\n''tsv'$'\n''csv'$'\n''json'$'\n''jsonl'$'\n''line'
        return
        ;;
    esac
}

_queuesh_help() {
    :
}

complete -o filenames -F _queuesh queuesh
