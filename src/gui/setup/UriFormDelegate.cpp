// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/UriFormDelegate.h"

#include <QComboBox>

namespace jonction {

using namespace Qt::StringLiterals;

QWidget* UriFormDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* box = new QComboBox(parent);
    box->addItem(tr("Number"), u"number"_s);
    box->addItem(tr("User name"), u"username"_s);
    box->setAccessibleName(tr("Form of the SIP URI"));
    return box;
}

void UriFormDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::EditRole))));
}

void UriFormDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, qobject_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

} // namespace jonction
