// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PageStyle.h"

#include "sandbox/Text.h"

namespace jonction::sandbox {

namespace {

constexpr const char* pageCss = R"css(
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6478; --paper: #ffffff; --ground: #f3f5f9;
  --line: #cdd3df; --accent: #2453c7; --ok: #14683a; --ok-ground: #e5f5ec; --warn: #7a4b00; --warn-ground: #fff3d9;
  --bad: #9b1c1c; --bad-ground: #fde8e8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaf1; --soft: #a5adbf; --paper: #1b2130; --ground: #12161f;
  --line: #3a4357; --accent: #86a8ff; --ok: #9be2b8; --ok-ground: #12321f; --warn: #ffd58a; --warn-ground: #3a2a08;
  --bad: #ffb4b4; --bad-ground: #431515; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Noto Sans", sans-serif; }
.practice { background: repeating-linear-gradient(45deg, #f2c200 0 14px, #e0b000 14px 28px); color: #231c00;
  font-weight: 700; text-align: center; padding: 4px; letter-spacing: .08em; }
main { max-width: 720px; margin: 32px auto; padding: 28px 32px; background: var(--paper);
  border: 1px solid var(--line); border-radius: 10px; }
nav { color: var(--soft); font-size: 14px; margin-bottom: 8px; }
h1 { font-size: 22px; margin: 0 0 16px; }
label { display: block; font-weight: 600; margin: 18px 0 4px; }
.hint { color: var(--soft); font-size: 14px; margin: 4px 0 0; }
input, select { width: 100%; font: inherit; padding: 8px 10px; color: inherit; background: var(--ground);
  border: 1px solid var(--line); border-radius: 6px; }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.buttons { display: flex; gap: 12px; margin-top: 26px; flex-wrap: wrap; }
button { font: inherit; font-weight: 600; padding: 8px 20px; border-radius: 6px; border: 1px solid var(--line);
  background: transparent; color: inherit; cursor: pointer; }
button.primary { background: #2453c7; border-color: #2453c7; color: #fff; }
.banner { padding: 10px 14px; border-radius: 6px; border-left: 5px solid; margin: 0 0 18px; }
.banner-success { background: var(--ok-ground); color: var(--ok); }
.banner-warning { background: var(--warn-ground); color: var(--warn); }
.banner-error { background: var(--bad-ground); color: var(--bad); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
)css";

} // namespace

std::string htmlPage(const std::string& title, const std::string& body, bool french)
{
    const std::string practice =
        french ? "ENTRAÎNEMENT (PRACTICE) — rien ici n’est réel" : "PRACTICE — nothing here is real";
    return "<!DOCTYPE html>\n<html lang=\"" + std::string(french ? "fr" : "en") +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
           htmlEscape(title) + " — PRACTICE</title>\n<style>" + pageCss +
           "</style>\n</head>\n<body>\n<div class=\"practice\" role=\"note\">" + practice + "</div>\n" +
           body + "</body>\n</html>\n";
}

bool prefersFrench(const std::string& acceptLanguage)
{
    for (const std::string& part : split(lower(acceptLanguage), ',')) {
        const std::string tag = trim(part);
        if (startsWith(tag, "fr"))
            return true;
        if (startsWith(tag, "en"))
            return false;
    }
    return false;
}

} // namespace jonction::sandbox
