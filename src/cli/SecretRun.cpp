// SPDX-License-Identifier: Apache-2.0
#include "cli/SecretRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/SecretJson.h"
#include "domain/SecretRules.h"
#include "words/SecretWords.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSaveFile>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString saySecret(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QList<Address> addressesOf(const Plan& plan, const std::function<bool(const Change&)>& wanted)
{
    QList<Address> addresses;
    for (const Change& change : plan.changes)
        if (change.isPending() && change.action != Action::Guide && wanted(change))
            addresses.append(change.address);
    return addresses;
}

bool isOfMaking(const Change& change)
{
    return change.action == Action::Create || change.why == "orphan"_L1;
}

bool isOfRotation(const Change& change)
{
    return isOfMaking(change) || change.why == "replaced"_L1 || change.why == "withdrawn"_L1;
}

const Change* firstGuide(const Plan& plan)
{
    for (const Change& change : plan.changes)
        if (change.action == Action::Guide)
            return &change;
    return nullptr;
}

void printGuide(const Change& change)
{
    Output::line(u"   %1 %2"_s.arg(sign(change.action), Words::actionSentence(change)));
    for (const CopyValue& value : change.guide.values)
        Output::line(u"       %1: %2"_s.arg(
            Words::guideValue(value.label),
            value.secret
                ? saySecret(QT_TRANSLATE_NOOP("CommandLine", "in the keychain, key ID %1")).arg(value.of)
                : value.value));
    if (!change.guide.page.isEmpty())
        Output::line(u"       "_s + change.guide.page);
}

} // namespace

void SecretRun::begin()
{
    const Command command = arguments().command;
    const bool changes = command == Command::SecretCreate || command == Command::SecretRetire;
    if (changes && !arguments().yes) {
        Output::trouble(saySecret(QT_TRANSLATE_NOOP(
            "CommandLine", "This changes the app registration: look at secret status, then say --yes.")));
        return Q_EMIT finished(ExitCode::badUsage);
    }
    if (command == Command::SecretStatus)
        return status();
    takeStep(StepId::Secret);
}

void SecretRun::takeStep(StepId id)
{
    await(id, &SetupFlow::plan, [this](const StepStatus& status) {
        m_asked = status.planKnown;
        if (failed(status))
            return conclude(ExitCode::failed);
        switch (arguments().command) {
        case Command::SecretCreate:
            return create(status);
        case Command::SecretRetire:
            return retire();
        default:
            return rotate(status);
        }
    });
}

void SecretRun::end()
{
    conclude(ExitCode::done);
}

bool SecretRun::failed(const StepStatus& status)
{
    if (status.error)
        Output::trouble(*status.error);
    return status.error.has_value() || !status.planKnown || hasErrors(status.findings);
}

// Without a session nobody is asked to sign in just to look: the document knows what was seen last.
void SecretRun::status()
{
    flow().hasSecret(this, SecretSlot::RefreshToken)->onDone(this, [this](Result<bool>& there) {
        if (!there.ok() || !there.value())
            return conclude(ExitCode::done);
        awaitStep(this, &flow(), StepId::Secret, &SetupFlow::plan)
            ->onDone(this, [this](Result<StepStatus>& status) {
                m_asked = status.ok() && status->planKnown;
                if (status.ok() && status->error)
                    Output::trouble(*status->error);
                conclude(m_asked ? ExitCode::done : ExitCode::failed);
            });
    });
}

void SecretRun::applyThese(const StepStatus& status, const QList<Address>& these,
                           std::function<void(const StepStatus&)> then)
{
    if (!status.canApply()) {
        for (const StepId id : status.waitsFor)
            Output::trouble(
                saySecret(QT_TRANSLATE_NOOP("CommandLine", "Comes after: %1")).arg(Words::stepTitle(id)));
        return conclude(ExitCode::failed);
    }
    awaitStep(this, &flow(), StepId::Secret, [this, these] {
        flow().applyOnly(StepId::Secret, these);
    })->onDone(this, [this, these, then = std::move(then)](Result<StepStatus>& after) {
        if (!after.ok() || failed(after.value()))
            return conclude(ExitCode::failed);
        m_done += static_cast<int>(these.size());
        then(after.value());
    });
}

void SecretRun::create(const StepStatus& status)
{
    const QList<Address> these = addressesOf(status.plan, isOfMaking);
    if (these.isEmpty())
        return conclude(ExitCode::done);
    applyThese(status, these, [this](const StepStatus&) { conclude(ExitCode::done); });
}

void SecretRun::beginOrCallOff()
{
    const bool callOff = arguments().abort;
    flow().edit([this, callOff](Deployment& d) {
        if (callOff)
            SecretRules::withdrawRotation(d.secret);
        else
            SecretRules::beginRotation(d.secret, flow().now());
    });
    takeStep(StepId::Secret);
}

// The person's word from the command line ends the manual change that waits.
bool SecretRun::takeWord(const StepStatus& status)
{
    const Change* guide = firstGuide(status.plan);
    if (!guide)
        return false;
    const bool said = (guide->address.kind == "hand_over"_L1 && arguments().handedOver) ||
                      (guide->address.kind == "confirm"_L1 && arguments().confirmed);
    if (!said)
        return false;
    awaitStep(this, &flow(), StepId::Secret, [this, address = guide->address] {
        flow().declare(address);
    })->onDone(this, [this](Result<StepStatus>&) { takeStep(StepId::Secret); });
    return true;
}

// One stage after the other, as long as it goes by itself.
void SecretRun::rotate(const StepStatus& status)
{
    constexpr int mostRounds = 12;
    const RotationStage stage = SecretRules::stage(flow().deployment().secret.rotation);
    const bool callsOff =
        arguments().abort && stage != RotationStage::None && stage != RotationStage::Withdraw;
    if (arguments().yes && m_rounds == 0 && (stage == RotationStage::None ? !arguments().abort : callsOff)) {
        ++m_rounds;
        return beginOrCallOff();
    }
    const QList<Address> these = addressesOf(status.plan, isOfRotation);
    if (++m_rounds > mostRounds)
        return conclude(ExitCode::failed);
    if (arguments().yes && !these.isEmpty())
        return applyThese(status, these, [this](const StepStatus& after) { rotate(after); });
    if (arguments().yes && takeWord(status))
        return;
    if (const Change* guide = firstGuide(status.plan))
        m_manual.append(*guide);
    const bool open =
        !these.isEmpty() || !m_manual.isEmpty() || (!arguments().yes && stage == RotationStage::None);
    conclude(open ? ExitCode::pending : ExitCode::done);
}

QStringList SecretRun::wantedGone()
{
    if (!arguments().keyId.isEmpty())
        return {arguments().keyId};
    const Deployment& d = flow().deployment();
    QStringList keyIds;
    for (const SecretRecord& record : d.secret.known)
        if (SecretRules::isExpired(record, flow().now()))
            keyIds.append(record.keyId);
    const QString& old = d.secret.rotation.oldKeyId;
    if (SecretRules::stage(d.secret.rotation) == RotationStage::Grace && !keyIds.contains(old))
        keyIds.append(old);
    return keyIds;
}

void SecretRun::retire()
{
    const QStringList gone = wantedGone();
    if (!arguments().keyId.isEmpty() &&
        !SecretRules::find(flow().deployment().secret.known, arguments().keyId)) {
        Output::trouble(saySecret(QT_TRANSLATE_NOOP("CommandLine", "The app registration has no secret %1."))
                            .arg(arguments().keyId));
        return conclude(ExitCode::failed);
    }
    if (gone.isEmpty())
        return conclude(ExitCode::done);
    flow().edit([&gone](Deployment& d) { d.secret.retire = gone; });
    await(StepId::Secret, &SetupFlow::plan, [this](const StepStatus& status) { retirePlanned(status); });
}

void SecretRun::retirePlanned(const StepStatus& status)
{
    if (failed(status))
        return conclude(ExitCode::failed);
    const QStringList gone = flow().deployment().secret.retire;
    const QList<Address> these = addressesOf(status.plan, [&gone](const Change& change) {
        return change.action == Action::Delete && gone.contains(change.address.name, Qt::CaseInsensitive);
    });
    const bool all = these.size() == gone.size();
    const auto last = [this, all](const StepStatus&) {
        // A wish that the rules refuse is not kept: it would come true by itself later.
        flow().edit([](Deployment& d) { d.secret.retire.clear(); });
        conclude(all ? ExitCode::done : ExitCode::failed);
    };
    if (these.isEmpty())
        return last(status);
    applyThese(status, these, last);
}

void SecretRun::conclude(int exitCode)
{
    const QString& file = arguments().icsFile;
    if (!file.isEmpty()) {
        QSaveFile out(file);
        const QByteArray calendar = Words::secretCalendar(flow().deployment(), flow().now());
        if (!out.open(QIODevice::WriteOnly) || out.write(calendar) != calendar.size() || !out.commit()) {
            Output::trouble(Error::of(ErrorKind::FileUnwritable, file, out.errorString()));
            exitCode = ExitCode::failed;
        }
    }
    if (arguments().json) {
        QJsonObject json = secretJson(flow(), m_asked);
        QJsonArray manual;
        for (const Change& change : m_manual)
            manual.append(change.address.toString());
        json.insert("by_hand"_L1, manual);
        json.insert("done"_L1, m_done);
        Output::json(json);
    } else {
        for (const QString& line : secretLines(flow(), m_asked))
            Output::line(line);
        if (!m_manual.isEmpty())
            Output::line(saySecret(QT_TRANSLATE_NOOP("CommandLine", "To be done by hand:")));
        for (const Change& change : m_manual)
            printGuide(change);
    }
    Q_EMIT finished(exitCode);
}

} // namespace jonction
