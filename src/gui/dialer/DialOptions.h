// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallPreset.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLineEdit;

namespace jonction {

namespace Ui {
class DialForm;
}

class AccountPassword;
class Workspace;

/// What a test call is to be like: whom, the way there, and everything that a real call could carry. Knows
/// nothing of calls that run. Values stay from one start of the program to the next; the password only in the
/// keychain.
class DialOptions : public QWidget
{
    Q_OBJECT

public:
    /// The workspace lives longer: its keychain keeps the password where the person wishes so.
    DialOptions(Workspace& workspace, QWidget* parent);
    ~DialOptions() override;

    /// As it stands in the fields; a target without a scheme is a sip: URI.
    SipRequest request() const;
    /// Runs `go` once the password of request() is known: at once, or when the keychain has answered (false).
    bool settlePassword(std::function<void()> go);
    QString targetUri() const;
    void setTarget(const QString& text);
    QLineEdit* targetField() const;
    /// "Name <uri>" or a URI, offered while one types.
    void setOffers(const QStringList& offers);
    /// Next hop of the document, where the person has not chosen one.
    void setDefaultProxy(const QString& proxy);
    /// For the preset that calls as CCAIP does.
    void setCallerNumber(const QString& number) { m_callerNumber = number; }

    /// A call, or a wait, runs: what cannot be begun a second time is greyed.
    void setRunning(bool calling, bool listening, const QString& listeningUri);
    void save() const;

Q_SIGNALS:
    void targetChanged();
    void callRequested();
    void registrationRequested();
    void listenRequested();
    void stopListeningRequested();

private:
    void fillChoices();
    void fillTransports();
    void connectFields();
    void arrangePages();
    void nameFields();
    void load();
    SipRequest addressing() const;
    void followAccount();
    void showAccount();
    void show(const SipRequest& request);
    void applyPreset();
    void showMore(bool more);
    void adjustFields();
    void showKeys();
    QString valueText(const QWidget* field) const;
    void showDifferences();
    void settleSessionTimer(int seconds);
    void chooseFile(QLineEdit* field, const QString& title, const QString& filter, bool forWriting);
    QList<QWidget*> rememberedFields() const;
    QList<QWidget*> folded() const;

    std::unique_ptr<Ui::DialForm> m_form;
    AccountPassword* m_password = nullptr;
    QString m_callerNumber;
    QString m_defaultProxy;
    QHash<const QWidget*, QString> m_defaults; ///< of every setting, as the form has it
    int m_sessionSeconds = 0;
    bool m_listening = false;
};

} // namespace jonction
