// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"

#include <QWidget>

class QListWidget;

namespace jonction {

/// The findings of a step, errors first; choosing one leads to its field. Nothing to say: nothing shown.
class FindingsStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsStrip(QWidget* parent = nullptr);
    void show(const Diagnostics& findings);
    int count() const;

Q_SIGNALS:
    void chosen(const QString& subject);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();

    QListWidget* m_list;
    Diagnostics m_findings;
};

} // namespace jonction
