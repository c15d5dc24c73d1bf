// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace jonction {

/// From left to right, and on in the next line where the width is used up: nothing is cut. One line is what
/// it asks for; the widest of its items is the least it takes.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// The parent may be null where another layout takes it.
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& where) override;

private:
    /// The height that is used; places the items where `place` says so.
    int arrange(const QRect& where, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace jonction
