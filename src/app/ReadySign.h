// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace jonction {

class MainWindow;

/// Tells the outside (--ready FILE) that the window is on the screen, and with which document: a script need
/// not guess.
class ReadySign : public QObject
{
    Q_OBJECT

public:
    /// `since` was started with the program. With `awaitDocument` the file is written when one is open.
    ReadySign(MainWindow* window, const QString& fileName, const QElapsedTimer& since, bool awaitDocument);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void writeWhenDone();

    MainWindow* m_window;
    QString m_fileName;
    QElapsedTimer m_since;
    bool m_awaitDocument;
    qint64 m_paintedMs = -1;
    bool m_written = false;
};

} // namespace jonction
