// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/AccountPassword.h"

#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSettings>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr auto keptAccounts = "dialer/keptPasswords"_L1; // names of accounts, never a value

bool isKept(const QString& account)
{
    return QSettings().value(keptAccounts).toStringList().contains(account);
}

void rememberKept(const QString& account, bool kept)
{
    QSettings settings;
    QStringList accounts = settings.value(keptAccounts).toStringList();
    accounts.removeAll(account);
    if (kept)
        accounts.append(account);
    settings.setValue(keptAccounts, accounts);
}

QString addressOf(const QString& account)
{
    return account.section(u' ', -1);
}

} // namespace

AccountPassword::AccountPassword(Workspace& workspace, QLineEdit* field, QCheckBox* keepBox, ToneLabel* state,
                                 QObject* parent)
    : QObject(parent)
    , m_passwords(workspace)
    , m_field(field)
    , m_keep(keepBox)
    , m_state(state)
{
    m_field->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_state->setWordWrap(true);
    m_keep->setEnabled(false);
    connect(m_keep, &QCheckBox::clicked, this, &AccountPassword::choose);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (m_keep->isChecked() && !typed().isEmpty())
            keep();
    });
    showRest();
}

void AccountPassword::setAccount(const QString& account)
{
    if (account == m_account)
        return;
    m_account = account;
    m_held.reset();
    m_go = nullptr; // what was to be begun was for another
    m_waits = false;
    ++m_asking;
    m_keep->setEnabled(!account.isEmpty());
    m_keep->setChecked(!account.isEmpty() && isKept(account));
    showRest();
    if (m_keep->isChecked() && typed().isEmpty())
        read();
}

std::shared_ptr<const Secret> AccountPassword::password() const
{
    QByteArray text = typed();
    return text.isEmpty() ? m_held : std::make_shared<const Secret>(std::move(text));
}

bool AccountPassword::settle(std::function<void()> go)
{
    const bool typedOne = !typed().isEmpty();
    if (m_keep->isChecked() && typedOne)
        keep();
    if (typedOne || m_held || !m_keep->isChecked()) {
        go();
        return true;
    }
    m_go = std::move(go);
    if (!m_waits)
        read();
    return false;
}

void AccountPassword::choose(bool wished)
{
    if (m_waits)
        m_keep->setChecked(!wished); // one thing after the other
    else if (!wished)
        forget();
    else if (typed().isEmpty() && !m_held)
        read(); // kept by an earlier run, perhaps
    else
        keep();
}

void AccountPassword::read()
{
    beginAsking();
    m_passwords.read(this, m_account)
        ->onDone(this, [this, asking = m_asking, account = m_account](Result<Secret>& result) {
            if (asking == m_asking)
                takeRead(account, result);
        });
}

void AccountPassword::takeRead(const QString& account, Result<Secret>& result)
{
    m_waits = false;
    const bool expected = isKept(account);
    const bool gone = !result.ok() && result.error().kind == ErrorKind::NotFound;
    if (result.ok())
        m_held = std::make_shared<const Secret>(result.take());
    if (result.ok() || gone)
        rememberKept(account, result.ok());
    m_keep->setChecked(gone ? !expected : result.ok() || expected);
    showRest();
    if (gone && expected)
        m_state->show(u"attention"_s, Tone::Attention,
                      tr("The keychain has no password for %1 any more. Type it again, and tick the box to "
                         "keep it.")
                          .arg(addressOf(account)));
    else if (!result.ok() && !gone)
        showTrouble(result.error());
    goOn();
}

void AccountPassword::goOn()
{
    const std::function<void()> go = std::exchange(m_go, nullptr);
    if (go && !m_held)
        Q_EMIT withheld();
    if (go)
        go();
}

void AccountPassword::keep()
{
    const std::shared_ptr<const Secret> value = password();
    if (!value || m_account.isEmpty() || m_waits)
        return;
    beginAsking();
    m_passwords.keep(this, m_account, value->clone())
        ->onDone(this, [this, asking = m_asking, account = m_account, value](Result<Nothing>& result) {
            if (result.ok())
                rememberKept(account, true);
            if (asking == m_asking)
                takeKept(account, value, result);
        });
}

// What was typed stays in the field until it is kept: nothing is lost where the keychain refuses.
void AccountPassword::takeKept(const QString& account, const std::shared_ptr<const Secret>& password,
                               Result<Nothing>& result)
{
    m_waits = false;
    m_keep->setChecked(isKept(account));
    if (result.ok()) {
        m_held = password;
        if (password->equals(Secret(typed())))
            m_field->clear();
        showRest();
    } else {
        showTrouble(result.error());
    }
    goOn();
}

void AccountPassword::forget()
{
    if (!isKept(m_account))
        return showRest();
    beginAsking();
    m_passwords.forget(this, m_account)
        ->onDone(this, [this, asking = m_asking, account = m_account](Result<Nothing>& result) {
            if (result.ok())
                rememberKept(account, false);
            if (asking == m_asking)
                takeForgotten(account, result);
        });
}

void AccountPassword::takeForgotten(const QString& account, Result<Nothing>& result)
{
    m_waits = false;
    m_keep->setChecked(isKept(account));
    showRest();
    if (!result.ok())
        showTrouble(result.error());
    goOn();
}

void AccountPassword::beginAsking()
{
    ++m_asking;
    m_waits = true;
    m_state->show(u"working"_s, Tone::Working, tr("Asking the keychain…"));
}

void AccountPassword::showRest()
{
    const bool kept = m_keep->isChecked() && m_held;
    m_field->setPlaceholderText(!m_held ? QString()
                                : kept  ? tr("in the keychain")
                                        : tr("known until the window is closed"));
    if (kept)
        m_state->show(
            u"ok"_s, Tone::Ok,
            tr("In the keychain for %1. Type another one to replace it.").arg(addressOf(m_account)));
    else if (m_keep->isChecked())
        m_state->show(u"key"_s, Tone::Muted, tr("Type the password: it is kept once it is typed."));
    else
        m_state->show({}, Tone::Muted,
                      tr("The password stays in memory until the window is closed. It is never written to a "
                         "file or a log."));
}

void AccountPassword::showTrouble(const Error& error)
{
    QString what;
    if (error.kind == ErrorKind::KeychainLocked)
        what = tr("The keychain is locked. Unlock it with your session password, then try again.");
    else if (error.kind == ErrorKind::KeychainMissing)
        what = tr("There is no keychain in this session. Start one, such as GNOME Keyring or KWallet, then "
                  "try again.");
    else
        what = Words::error(error).oneLine();
    m_state->show(u"error"_s, Tone::Error,
                  what + u'\n' +
                      (m_keep->isChecked()
                           ? tr("What the keychain holds is not lost. Meanwhile a typed password works.")
                           : tr("Nothing is lost: the password works until the window is closed.")));
}

QByteArray AccountPassword::typed() const
{
    return m_field->text().toUtf8();
}

} // namespace jonction
