// SPDX-License-Identifier: Apache-2.0
#include "gui/SecretClipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// What clipboard managers look for: KDE and most Linux ones, Windows' history and cloud, macOS convention.
void markAsSecret(QMimeData* data)
{
#if defined(Q_OS_WIN)
    const QString format = u"application/x-qt-windows-mime;value=\"%1\""_s;
    data->setData(format.arg("ExcludeClipboardContentFromMonitorProcessing"_L1), QByteArray("1"));
    data->setData(format.arg("CanIncludeInClipboardHistory"_L1), QByteArray(4, '\0'));
    data->setData(format.arg("CanUploadToCloudClipboard"_L1), QByteArray(4, '\0'));
#elif defined(Q_OS_MACOS)
    data->setData(u"application/x-nspasteboard-concealed-type"_s, QByteArray("secret"));
#else
    data->setData(u"x-kde-passwordManagerHint"_s, QByteArray("secret"));
#endif
}

} // namespace

SecretClipboard::SecretClipboard(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (--m_left <= 0)
            clear();
        else
            Q_EMIT countdown(m_left);
    });
}

SecretClipboard::~SecretClipboard()
{
    if (!m_digest.isEmpty() && QGuiApplication::instance() && stillOurs())
        QGuiApplication::clipboard()->clear();
}

void SecretClipboard::copy(const Secret& secret)
{
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(secret.reveal()));
    markAsSecret(data);
    QGuiApplication::clipboard()->setMimeData(data);
    m_digest = QCryptographicHash::hash(secret.reveal(), QCryptographicHash::Sha256);
    m_left = lifetimeSeconds;
    m_timer.start();
    Q_EMIT countdown(m_left);
}

void SecretClipboard::clear()
{
    m_timer.stop();
    m_left = 0;
    if (!m_digest.isEmpty() && stillOurs())
        QGuiApplication::clipboard()->clear();
    m_digest.clear();
    Q_EMIT countdown(0);
}

bool SecretClipboard::stillOurs() const
{
    const QByteArray now = QGuiApplication::clipboard()->text().toUtf8();
    return QCryptographicHash::hash(now, QCryptographicHash::Sha256) == m_digest;
}

} // namespace jonction
