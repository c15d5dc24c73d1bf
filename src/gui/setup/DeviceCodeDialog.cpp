// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/DeviceCodeDialog.h"

#include "gui/Announcer.h"
#include "gui/CopyField.h"
#include "gui/IconSet.h"
#include "gui/ToneLabel.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QFont codeFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 2.4);
    font.setBold(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 3);
    return font;
}

} // namespace

DeviceCodeDialog::DeviceCodeDialog(SetupFlow* flow, StepId step, QWidget* parent)
    : QDialog(parent)
    , m_flow(flow)
    , m_step(step)
    , m_intro(new QLabel(tr("Open this address on any device that has a browser, enter the code, and sign in "
                            "there. Enter it only on Microsoft's page, and only if you began this yourself."),
                         this))
    , m_code(new QLabel(this))
    , m_address(new CopyField(this))
    , m_state(new ToneLabel(this))
    , m_copy(new QPushButton(IconSet::icon(u"copy"_s), tr("Copy the code"), this))
    , m_again(new QPushButton(tr("Get a new code"), this))
{
    setObjectName(u"deviceCodeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in on another device"));
    m_intro->setWordWrap(true);
    m_code->setObjectName(u"deviceCode"_s);
    m_code->setFont(codeFont(font()));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleName(tr("Code to enter"));
    m_address->setCaption(tr("Address to open"));
    m_state->setObjectName(u"deviceState"_s);
    m_state->setWordWrap(true);
    m_copy->setObjectName(u"deviceCopy"_s);
    m_again->setObjectName(u"deviceAgain"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::medium);
    for (QWidget* part :
         {static_cast<QWidget*>(m_intro), static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_code),
          static_cast<QWidget*>(m_state), static_cast<QWidget*>(buttons)})
        layout->addWidget(part);
    setMinimumWidth(480);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &DeviceCodeDialog::tick);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(m_again, &QPushButton::clicked, this, &DeviceCodeDialog::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, flow, [flow, step] { flow->stop(step); });
    connect(flow, &SetupFlow::deviceOffered, this, &DeviceCodeDialog::show);
    connect(flow, &SetupFlow::stepChanged, this, [this](StepId changed) {
        if (changed == m_step) // from the event loop: a resting state inside one operation is not its end
            QMetaObject::invokeMethod(this, &DeviceCodeDialog::stepChanged, Qt::QueuedConnection);
    });
    begin();
}

void DeviceCodeDialog::begin()
{
    m_expires = {};
    m_code->clear();
    m_address->setText({});
    m_copy->setEnabled(false);
    m_again->setVisible(false);
    m_state->show(u"working"_s, Tone::Working, tr("Asking Microsoft for a code…"));
    m_flow->signInElsewhere(m_step);
}

void DeviceCodeDialog::show(const DeviceOffer& offer)
{
    m_expires = offer.expires;
    m_code->setText(offer.code);
    m_address->setText(offer.address.toString());
    m_copy->setEnabled(true);
    m_copy->setFocus(Qt::OtherFocusReason);
    m_clock.start();
    tick();
    Announcer::say(m_code, tr("Code to enter: %1").arg(offer.code));
}

void DeviceCodeDialog::tick()
{
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(m_expires);
    if (left > 0)
        m_state->show(u"working"_s, Tone::Working,
                      tr("Waiting for you to sign in there. The code is valid for another %1.")
                          .arg(u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'))));
}

void DeviceCodeDialog::stepChanged()
{
    const StepStatus status = m_flow->status(m_step);
    if (status.isBusy()) {
        // The code was taken and the step is being looked at: nothing is left to withdraw.
        return;
    }
    m_clock.stop();
    if (!status.error)
        return accept();
    const Words::ErrorText words = Words::error(*status.error);
    m_code->clear();
    m_copy->setEnabled(false);
    m_again->setVisible(status.error->code != "device-code-blocked"_L1);
    m_state->show(u"error"_s, Tone::Error, words.what + u' ' + words.todo);
    Announcer::say(m_state->textLabel(), words.what);
}

} // namespace jonction
