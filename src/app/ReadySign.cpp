// SPDX-License-Identifier: Apache-2.0
#include "app/ReadySign.h"

#include "gui/DocumentSession.h"
#include "gui/MainWindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace jonction {

using namespace Qt::StringLiterals;

ReadySign::ReadySign(MainWindow* window, const QString& fileName, const QElapsedTimer& since,
                     bool awaitDocument)
    : QObject(window)
    , m_window(window)
    , m_fileName(fileName)
    , m_since(since)
    , m_awaitDocument(awaitDocument)
{
    window->installEventFilter(this);
    connect(window, &MainWindow::documentOpened, this, &ReadySign::writeWhenDone, Qt::QueuedConnection);
}

bool ReadySign::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_paintedMs < 0) {
        m_paintedMs = m_since.elapsed();
        QMetaObject::invokeMethod(this, &ReadySign::writeWhenDone, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ReadySign::writeWhenDone()
{
    if (m_written || m_paintedMs < 0 || (m_awaitDocument && !m_window->session()))
        return;
    m_written = true;
    const QString document = m_window->session() ? m_window->session()->workspace().fileName() : QString();
    const QJsonObject sign{{"pid"_L1, QCoreApplication::applicationPid()},
                           {"window_ms"_L1, m_paintedMs},
                           {"document"_L1, document}};
    QSaveFile file(m_fileName);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(sign).toJson(QJsonDocument::Compact) + '\n');
        file.commit();
    }
}

} // namespace jonction
