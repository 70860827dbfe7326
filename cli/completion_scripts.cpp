#include "cli/completion_scripts.h"

namespace coroscope::cli {

namespace {

// Each asks the coroscope that stands in the command line, and writes nothing itself: what can stand where is known in
// completion.cpp only; words are handed on as they are typed. An answer is a line for each word, with a tab and its help; :files and :folders are for the shell.

constexpr std::string_view kBash = R"script(# Completion of coroscope for bash. In ~/.bashrc: eval "$(coroscope completion bash)"
_coroscope() {
  local word paths= current=${COMP_WORDS[COMP_CWORD]}
  [[ $current == = ]] && current=
  COMPREPLY=()
  while IFS=$'\t' read -r word _; do
    case $word in
      :files | :folders) paths=$word ;;
      *) COMPREPLY+=("$word") ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [[ -n $paths ]] || return 0
  compopt -o filenames 2>/dev/null
  local action=file
  [[ $paths == :folders ]] && action=directory
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen -A "$action" -- "$current")
}
complete -F _coroscope coroscope
)script";

constexpr std::string_view kZsh = R"script(#compdef coroscope
# Completion of coroscope for zsh. In ~/.zshrc, after compinit: eval "$(coroscope completion zsh)"
_coroscope() {
  local line word paths= program=${(Q)words[1]}
  local -a candidates
  [[ $program == '~'/* ]] && program=$HOME/${program#'~'/}
  while IFS= read -r line; do
    case $line in
      (:files | :folders) paths=$line ;;
      (*) word=${line%%$'\t'*}; candidates+=("${word//:/\\:}:${line#*$'\t'}") ;;
    esac
  done < <($program completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)
  local found=1
  (( $#candidates )) && _describe -t words coroscope candidates && found=0
  [[ -n $paths && $PREFIX == --*=* ]] && compset -P 1 '*='
  [[ $paths == :files ]] && _files && found=0
  [[ $paths == :folders ]] && _files -/ && found=0
  return found
}
if [[ $funcstack[1] == _coroscope ]]; then
  _coroscope "$@"
else
  compdef _coroscope coroscope
fi
)script";

constexpr std::string_view kFish = R"script(# Completion of coroscope for fish. In ~/.config/fish/config.fish: coroscope completion fish | source
function __coroscope_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l joined (string match -r -- '^--[^=]*=' "$current")
    set -l value (string replace -r -- '^--[^=]*=' '' "$current")
    set -l program (string replace -r '^(~|\$HOME)(?=/)' "$HOME" -- $words[1])
    set -e words[1]
    command -q -- $program; or return
    for line in ($program completion words -- $words "$current" 2>/dev/null)
        switch $line
            case :files
                for path in (__fish_complete_path "$value")
                    echo "$joined$path"
                end
            case :folders
                for path in (__fish_complete_directories "$value" '')
                    echo "$joined$path"
                end
            case '*'
                echo $line
        end
    end
end
complete -c coroscope -f -a '(__coroscope_complete)'
)script";

}  // namespace

std::string_view completion_script(std::string_view shell) {
  if (shell == "bash") return kBash;
  if (shell == "zsh") return kZsh;
  if (shell == "fish") return kFish;
  return {};
}

}  // namespace coroscope::cli
