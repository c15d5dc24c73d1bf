// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"
#include "setup/SipPasswords.h"

#include <QObject>

#include <functional>
#include <memory>

class QCheckBox;
class QLineEdit;

namespace jonction {

class ToneLabel;

/// The password of the dialer's SIP account: typed, or kept in the keychain where the person ticked that it
/// shall be. The field shows only what is typed; what the keychain gave is held here and never shown. Which
/// accounts have one kept is remembered in the settings, so that nobody is asked to unlock a keychain that
/// holds nothing of theirs.
class AccountPassword : public QObject
{
    Q_OBJECT

public:
    /// The widgets belong to the form and live as long as `parent`; the workspace lives longer.
    AccountPassword(Workspace& workspace, QLineEdit* field, QCheckBox* keepBox, ToneLabel* state,
                    QObject* parent);

    /// Whom the password is for, as accountName() says; empty: nobody. Reads the one that is kept for it.
    void setAccount(const QString& account);
    /// What is typed, else what was kept; null: none.
    std::shared_ptr<const Secret> password() const;
    /// Keeps what was typed and not kept yet, and runs `go`: at once, or when the keychain has answered what
    /// was asked (false). A kept password that could not be read before is asked for once more.
    bool settle(std::function<void()> go);

Q_SIGNALS:
    /// The keychain did not give the password that settle() asked for: the sentence wants to be seen.
    void withheld();

private:
    void read();
    void takeRead(const QString& account, Result<Secret>& result);
    void keep();
    void takeKept(const QString& account, const std::shared_ptr<const Secret>& password,
                  Result<Nothing>& result);
    void forget();
    void takeForgotten(const QString& account, Result<Nothing>& result);
    void choose(bool wished);
    void goOn();
    void beginAsking();
    void showRest();
    void showTrouble(const Error& error);
    QByteArray typed() const;

    SipPasswords m_passwords;
    QLineEdit* m_field;
    QCheckBox* m_keep;
    ToneLabel* m_state;
    QString m_account;
    std::shared_ptr<const Secret> m_held; ///< from the keychain, or given to it
    int m_asking = 0;                     ///< counts the requests; an answer to an older one is not shown
    bool m_waits = false;                 ///< for the answer to the latest
    std::function<void()> m_go;           ///< waits for it too
};

} // namespace jonction
