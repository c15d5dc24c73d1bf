// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallPreset.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace jonction {

namespace Ui {
class DialForm;
}

/// What a test call is to be like: whom, the way there, and everything that a real call could carry. Knows
/// nothing of calls that run. Values stay from one start of the program to the next, the password does not.
class DialOptions : public QWidget
{
    Q_OBJECT

public:
    explicit DialOptions(QWidget* parent);
    ~DialOptions() override;

    /// As it stands in the fields; a target without a scheme is a sip: URI.
    SipRequest request() const;
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
    void show(const SipRequest& request);
    void applyPreset();
    void showMore(bool more);
    void adjustFields();
    void chooseFile(QLineEdit* field, const QString& title, const QString& filter, bool forWriting);
    QList<QWidget*> rememberedFields() const;

    std::unique_ptr<Ui::DialForm> m_form;
    QString m_callerNumber;
    QString m_defaultProxy;
    bool m_listening = false;
};

} // namespace jonction
