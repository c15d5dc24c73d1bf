// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Navigator.h"

#include <QMap>
#include <QWidget>

class QAbstractButton;

namespace jonction {

/// The places at the left of the window.
class NavBar : public QWidget
{
    Q_OBJECT

public:
    explicit NavBar(QWidget* parent);
    void setCurrent(Place place);
    /// Without a document only the settings can be reached.
    void setDocumentOpen(bool open);

    static QString title(Place place);
    static QString icon(Place place);

Q_SIGNALS:
    void chosen(jonction::Place place);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QMap<Place, QAbstractButton*> m_buttons;
};

} // namespace jonction
