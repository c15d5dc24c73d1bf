// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "base/Secret.h"
#include "domain/Deployment.h"
#include "domain/SecretReminder.h"
#include "setup/Session.h"
#include "setup/StepState.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace jonction {

class AwaitWatch;
class ServiceHub;
class Step;
class StepRunner;
class Workspace;
struct UnkeptSecret;

/// One line of the journal, as the Activity page shows it.
struct ActivityEntry
{
    QDateTime at;
    QString phase; ///< "intent" "done" "failed" "declared" "resolved"
    QString address;
    QString action;
    QString by;
    QString serverId;
    QString requestId;
    QString error; ///< kind of the error, for "failed"
};

/// Which secrets a deployment knows by name. Values live in the keychain.
enum class SecretSlot { TelnyxApiKey, CcaipApiToken, RefreshToken, ClientSecret, ActivationPassword };

/// The whole set-up of one document: the only door that window and terminal use. Owns the twelve steps and
/// their states; holds the document; saves it after every change. Pages never hold a value of record: they
/// call edit() and show what deploymentChanged() brings.
///
/// Thread: the GUI thread. Nothing here blocks; check, apply and verify return at once and report by
/// stepChanged().
class SetupFlow : public QObject
{
    Q_OBJECT

public:
    /// `workspace` is the opened document with its services; it must outlive the flow.
    explicit SetupFlow(Workspace* workspace, QObject* parent = nullptr);
    ~SetupFlow() override;

    const Deployment& deployment() const;
    /// Where the document lies.
    QString fileName() const;

    /// Changes the document through `change`, saves it, revalidates and marks proven steps stale whose inputs
    /// changed.
    void edit(const std::function<void(Deployment&)>& change);

    StepStatus status(StepId id) const;
    QList<StepStatus> statuses() const;

    /// Reads the outside and plans. Emits stepChanged() when begun and when ended.
    void plan(StepId id);
    /// plan(), and verify() where nothing is left to do.
    void check(StepId id);
    /// Like plan(), unasked and quiet: for what is awaited. A failed look changes no state.
    void look(StepId id);
    /// From now on looks again by itself at what is awaited, when its time has come: for faces that stay
    /// open.
    void watchAwaits();
    /// Applies the plan last shown for this step, nothing else; then reads again and verifies when nothing is
    /// left.
    void apply(StepId id);
    /// The same for some changes of that plan only.
    void applyOnly(StepId id, const QList<Address>& only);
    /// Proves the step.
    void verify(StepId id);
    /// What could be taken back of what Jonction made in this step, as the journal tells and the world shows.
    JobOf<Plan>* undoPlan(QObject* owner, StepId id);
    /// Takes back what `approved` names; reports by stepChanged().
    void undo(StepId id, const Plan& approved);
    /// True where the journal names something that was made and not taken back.
    bool hasMade(StepId id) const;
    /// Asks the person to sign in with the permissions that the step needs besides those that the session
    /// has, then checks the step. Emits signInOpened(), or deviceOffered() where the workspace was opened so.
    void signIn(StepId id);
    /// The same by a code that is typed on another device: deviceOffered() brings it. stop() withdraws.
    void signInElsewhere(StepId id);
    /// Forgets the session, in memory and in the keychain, and who it was.
    JobOf<Nothing>* signOut(QObject* owner);

    /// Stops what runs for this step after the change under way, or at once where it only reads.
    void stop(StepId id);

    /// Records the person's word that a manual change of the step's plan was made (shown as declared, never
    /// as verified).
    void declare(const Address& address);
    void withdrawDeclaration(const Address& address);

    /// Stores a secret that the person entered; blanks around it are cut. InvalidInput with code
    /// secret-empty, secret-has-blanks or secret-looks-like-id; otherwise the result says which keychain
    /// refused and why.
    JobOf<Nothing>* storeSecret(QObject* owner, SecretSlot slot, Secret value);
    /// Whether the keychain holds it: true, false, or an error (locked, missing).
    JobOf<bool>* hasSecret(QObject* owner, SecretSlot slot);
    /// The value, for copying it to the clipboard with a countdown. The caller clears the clipboard.
    JobOf<Secret>* revealSecret(QObject* owner, SecretSlot slot);
    /// The value of one of the registration's client secrets.
    JobOf<Secret>* revealClientSecret(QObject* owner, const QString& keyId);
    /// A client secret that was made and that the keychain refused, or null. Its value is here alone.
    const UnkeptSecret* unkeptSecret() const;
    /// Tries the keychain once more with it.
    JobOf<Nothing>* keepUnkeptSecret(QObject* owner);

    /// What there is to say about the end of the client secret now.
    std::optional<SecretReminder::Due> secretDue() const;
    /// The person was shown it: the same level is not shown again.
    void rememberSecretDue(const SecretReminder::Due& due);
    /// Now, as this set-up counts time. UTC.
    QDateTime now() const;

    /// Removes it from the keychain; one that is not there is a success.
    JobOf<Nothing>* forgetSecret(QObject* owner, SecretSlot slot);
    /// Which keychain answers ("Secret Service"), or the error that says why none does.
    JobOf<QString>* keychainBackend(QObject* owner);

    /// The journal, oldest first.
    QList<ActivityEntry> activity() const;

    ServiceHub& services();
    Workspace& workspace();

Q_SIGNALS:
    void deploymentChanged();
    void stepChanged(jonction::StepId id);
    void activityAdded();
    /// Something that the step awaited ("domain.txt") has come: its plan may go on.
    void awaitEnded(jonction::StepId id, const QString& awaited);
    /// The document could not be saved (disk full, rights). It is kept in memory and tried again with the
    /// next change.
    void saveFailed(const jonction::Error& error);
    void saved();
    /// Time passed that matters: states and reminders may have changed.
    void timePassed();
    void unkeptSecretChanged();
    /// The sign-in needs the person: the browser was opened at this address.
    void signInOpened(const QUrl& url);
    /// The sign-in waits for this code to be typed on another device.
    void deviceOffered(const jonction::DeviceOffer& offer);

private:
    StepRunner& runner(StepId id) const;
    bool isEstablished(StepId id) const;
    void reconfigureWhenQuiet();
    void afterDocumentChange();
    void record(StepId id);
    void save();
    void watchTime();

    Workspace* m_workspace;
    std::vector<std::unique_ptr<Step>> m_steps;
    std::vector<std::unique_ptr<StepRunner>> m_runners;
    std::unique_ptr<AwaitWatch> m_watch;
};

} // namespace jonction
