// SPDX-License-Identifier: Apache-2.0
#include "cli/Arguments.h"

#include "cli/ExitCode.h"

#include <CLI/CLI.hpp>

#include <QLocale>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// What CLI11 fills; turned into Qt's types afterwards. This is the only file that knows CLI11: it costs
// seconds to compile.
struct RawArguments
{
    std::string code, file, step, ready, logFile, logLevel, language, name, faults, table;
    std::vector<std::string> endpoints, secrets;
    SipArguments sip;
    std::string ics, keyId;
    bool handedOver = false, confirmed = false, abort = false;
    bool json = false, yes = false, once = false, deviceCode = false, noSignIn = false;
    int seconds = 0, agents = 12, seed = 1;
};

using CommandMap = std::map<const CLI::App*, Command>;

void addCommon(CLI::App* app, RawArguments& raw)
{
    app->add_option("--endpoint", raw.endpoints,
                    "NAME=URL: another base address for login, graph, telnyx, ccaip or sip (repeatable)")
        ->type_size(1)
        ->allow_extra_args(false);
    app->add_option("--secret-from-env", raw.secrets,
                    "NAME=VAR: take a secret from an environment variable for this run (repeatable)")
        ->type_size(1)
        ->allow_extra_args(false);
    app->add_option("--log", raw.logFile, "write a log, free of secrets, to this file");
    app->add_option("--log-level", raw.logLevel, "trace, debug, info, warning, error or off");
    app->add_option("--language", raw.language, "en or fr; otherwise the system's");
    app->add_flag("--json", raw.json, "print the result as JSON");
}

CLI::App* addFileCommand(CLI::App& app, RawArguments& raw, const char* name, const char* what, bool withStep)
{
    CLI::App* command = app.add_subcommand(name, what);
    command->add_option("FILE", raw.file, "the document (*.jonction)")->required();
    if (withStep)
        command->add_option(
            "--step", raw.step,
            "only this step: signin trunk domain licences routing users app secret ucaas agents "
            "inheritance proof");
    if (withStep) {
        command->add_flag("--device-code", raw.deviceCode,
                          "sign in with a code on another device instead of a browser here");
        command->add_flag("--no-sign-in", raw.noSignIn, "never wait for a person to sign in");
    }
    addCommon(command, raw);
    return command;
}

void addSecretCommands(CLI::App& app, RawArguments& raw, CommandMap& map)
{
    CLI::App* secret = app.add_subcommand("secret", "the client secret: its state, and its rotation");
    secret->require_subcommand(1);
    CLI::App* status =
        addFileCommand(*secret, raw, "status", "every secret, and which one CCAIP holds", false);
    status->add_option("--ics", raw.ics, "write the ends as an iCalendar file with reminders");
    map[status] = Command::SecretStatus;
    CLI::App* create = addFileCommand(*secret, raw, "create", "make one where none is good enough", false);
    create->add_flag("--yes", raw.yes, "really make it");
    map[create] = Command::SecretCreate;
    CLI::App* rotate = addFileCommand(*secret, raw, "rotate",
                                      "a new secret in place of the old one, without an outage; goes on "
                                      "where it was left",
                                      false);
    rotate->add_flag("--yes", raw.yes, "really begin, and go as far as it goes by itself");
    rotate->add_flag("--handed-over", raw.handedOver, "you have entered the new secret in CCAIP and linked");
    rotate->add_flag("--confirmed", raw.confirmed, "you have seen agents' states move in CCAIP since");
    rotate->add_flag("--abort", raw.abort, "call it off: remove the new secret that CCAIP never had");
    map[rotate] = Command::SecretRotate;
    CLI::App* retire = addFileCommand(*secret, raw, "retire",
                                      "remove a secret; without KEYID those that ended, and the one that a "
                                      "rotation has replaced",
                                      false);
    retire->add_option("KEYID", raw.keyId, "key ID of the secret");
    retire->add_flag("--yes", raw.yes, "really remove it");
    map[retire] = Command::SecretRetire;
}

void addSipCommands(CLI::App& app, RawArguments& raw, CommandMap& map)
{
    CLI::App* sip = app.add_subcommand("sip", "test a SIP target, or be one");
    sip->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, Command command, bool needsUri = true) {
        CLI::App* made = sip->add_subcommand(name, what);
        addSipRequestOptions(made, raw.sip, needsUri);
        addCommon(made, raw);
        map[made] = command;
        return made;
    };
    add("options", "ask whether it answers", Command::SipOptions);
    add("probe", "look at names, connection, certificate, OPTIONS and, with --user, REGISTER, line by line",
        Command::SipProbe);
    add("register", "REGISTER the address of --from there, and take it back", Command::SipRegister);
    CLI::App* call = add("call", "place a short call", Command::SipCall);
    addSipHoldOption(call, raw.sip);
    addSipSoundOptions(call, raw.sip);
    addSipCallOptions(call, raw.sip);
    CLI::App* listen =
        add("listen", "be called: wait for one call from the host of URI, and do with it what is said",
            Command::SipListen, false);
    addSipHoldOption(listen, raw.sip);
    addSipSoundOptions(listen, raw.sip);
    addSipListenOptions(listen, raw.sip);
    CLI::App* transfer =
        add("transfer", "call, and transfer the far side to somebody else", Command::SipTransfer);
    addSipSoundOptions(transfer, raw.sip);
    addSipCallOptions(transfer, raw.sip);
    addSipTransferOptions(transfer, raw.sip);
}

CommandMap addCommands(CLI::App& app, RawArguments& raw)
{
    CommandMap map;
    CLI::App* create = addFileCommand(app, raw, "new", "write an empty document", false);
    create->add_option("--name", raw.name, "its name; otherwise the file's");
    map[create] = Command::New;
    map[addFileCommand(app, raw, "check", "validate the document, asking nobody", false)] = Command::Check;
    map[addFileCommand(app, raw, "plan", "show what would change", true)] = Command::Plan;
    CLI::App* apply =
        addFileCommand(app, raw, "apply", "make it so; goes on where an earlier run stopped", true);
    apply->add_flag("--yes", raw.yes, "really change things, and spend what the plan says");
    map[apply] = Command::Apply;
    map[addFileCommand(app, raw, "verify", "prove it; the proof step places a call", true)] = Command::Verify;
    CLI::App* undo =
        addFileCommand(app, raw, "undo", "take back what Jonction made, latest step first", true);
    undo->add_flag("--yes", raw.yes, "really take it back; without it, only show");
    map[undo] = Command::Undo;
    CLI::App* practice = app.add_subcommand("practice", "walk the whole set-up on a practice world");
    practice->add_option("--ready", raw.ready, "ready line of a running jonction-sandbox, in a file");
    practice->add_option("--agents", raw.agents, "agents of an own practice world")
        ->check(CLI::Range(1, 100000));
    practice->add_option("--seed", raw.seed, "seed of an own practice world");
    practice->add_option("--faults", raw.faults, "faults of an own practice world");
    addCommon(practice, raw);
    map[practice] = Command::Practice;
    CLI::App* board = addFileCommand(app, raw, "board", "agents' states, live", false);
    board->add_flag("--once", raw.once, "print one snapshot and end");
    board->add_option("--seconds", raw.seconds, "end after so many seconds")->check(CLI::Range(1, 86400));
    map[board] = Command::Board;
    map[addFileCommand(app, raw, "signout", "forget the session with Microsoft", false)] = Command::SignOut;
    CLI::App* explain = app.add_subcommand("explain", "what an error code means and what to do");
    explain->add_option("CODE", raw.code, "AADSTS7000222, telnyx:10015, sip:486, 403/510403 …")->required();
    addCommon(explain, raw);
    map[explain] = Command::Explain;
    CLI::App* agents = app.add_subcommand("agents", "take agents from a table, or give them to one");
    agents->require_subcommand(1);
    CLI::App* import = agents->add_subcommand("import", "add the agents of a CSV file to the document");
    import->add_option("CSV", raw.table, "CSV or tab-separated, with or without headings")->required();
    import->add_option("FILE", raw.file, "the document (*.jonction)")->required();
    addCommon(import, raw);
    map[import] = Command::AgentsImport;
    CLI::App* exported = addFileCommand(*agents, raw, "export", "write the agents to a CSV file", false);
    exported->add_option("--out", raw.table, "the CSV file")->required();
    map[exported] = Command::AgentsExport;
    addSipCommands(app, raw, map);
    addSecretCommands(app, raw, map);
    return map;
}

Command chosenCommand(const CommandMap& map)
{
    for (const auto& [app, command] : map)
        if (app->parsed())
            return command;
    return Command::Check;
}

ParsedArguments badUsage(const QString& text)
{
    return {std::nullopt, text, ExitCode::badUsage};
}

// A word where a command belongs, and that is none; CLI11 would only say that a command is missing. Empty
// where there is no such word.
QString unknownCommand(const CLI::App& app, int argc, const char* const* argv)
{
    const CLI::App* at = &app;
    for (int word = 1; word < argc && at->get_require_subcommand_min() > 0; ++word) {
        const std::string text = argv[word];
        if (text.empty() || text.front() == '-')
            return {};
        const auto commands = at->get_subcommands([](const CLI::App*) { return true; });
        const auto named = std::find_if(commands.begin(), commands.end(),
                                        [&text](const CLI::App* one) { return one->check_name(text); });
        if (named != commands.end()) {
            at = *named;
            continue;
        }
        QStringList names;
        for (const CLI::App* one : commands)
            names.append(QString::fromStdString(one->get_name()));
        return u"\"%1\" is no command of %2: %3"_s.arg(QString::fromStdString(text).left(100),
                                                       QString::fromStdString(at->get_name()),
                                                       names.join(u", "_s));
    }
    return {};
}

const QStringList& knownEndpoints()
{
    static const QStringList names{u"login"_s,           u"graph"_s, u"telnyx"_s, u"twilio"_s,
                                   u"twilio-trunking"_s, u"ccaip"_s, u"sip"_s,    u"portal"_s};
    return names;
}

ParsedArguments converted(const RawArguments& raw, Command command)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    Arguments a;
    a.command = command;
    a.file = text(raw.file);
    a.json = raw.json;
    a.yes = raw.yes;
    a.once = raw.once;
    a.deviceCode = raw.deviceCode;
    a.noSignIn = raw.noSignIn;
    a.code = text(raw.code);
    a.seconds = raw.seconds;
    a.icsFile = text(raw.ics);
    a.keyId = text(raw.keyId);
    a.handedOver = raw.handedOver;
    a.confirmed = raw.confirmed;
    a.abort = raw.abort;
    a.readyFile = text(raw.ready);
    a.table = text(raw.table);
    a.logFile = text(raw.logFile);
    a.logLevel = text(raw.logLevel);
    a.language = text(raw.language);
    const QLocale::Language spoken = QLocale(a.language).language();
    if (!a.language.isEmpty() && spoken != QLocale::English && spoken != QLocale::French)
        return badUsage("--language en or fr: "_L1 + a.language);
    a.name = text(raw.name);
    a.practiceAgents = raw.agents;
    a.practiceSeed = raw.seed;
    a.practiceFaults = text(raw.faults);
    a.sip = raw.sip;
    for (const std::string& secret : raw.secrets)
        a.secretsFromEnvironment.append(text(secret));
    for (const std::string& endpoint : raw.endpoints) {
        const QString name = text(endpoint).section(u'=', 0, 0);
        const QString url = text(endpoint).section(u'=', 1);
        if (url.isEmpty() || !knownEndpoints().contains(name))
            return badUsage("--endpoint NAME=URL: "_L1 + text(endpoint));
        a.endpoints.insert(name, url);
    }
    if (!raw.step.empty()) {
        a.step = stepIdFromString(text(raw.step));
        if (!a.step)
            return badUsage("--step: "_L1 + text(raw.step));
    }
    if (a.sip.request.outboundProxy.isEmpty())
        a.sip.request.outboundProxy = a.endpoints.value(u"sip"_s);
    return {a, {}, ExitCode::done};
}

} // namespace

ParsedArguments parseArguments(int argc, const char* const* argv)
{
    CLI::App app{"Jonction: Microsoft Teams agents for Google Cloud CCAI Platform, from the terminal",
                 "jonctionctl"};
    app.set_version_flag("--version", JONCTION_VERSION);
    app.require_subcommand(1);
    app.footer("Exit: 0 done or nothing to do, 1 failed, 2 changes pending (plan), 3 bad usage.");
    RawArguments raw;
    const CommandMap commands = addCommands(app, raw);
    if (const QString unknown = unknownCommand(app, argc, argv); !unknown.isEmpty())
        return badUsage(unknown);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = app.exit(error, out, err);
        if (code == 0)
            return {std::nullopt, QString::fromStdString(out.str()), ExitCode::done};
        return badUsage(QString::fromStdString(err.str() + out.str()).trimmed());
    }
    return converted(raw, chosenCommand(commands));
}

} // namespace jonction
