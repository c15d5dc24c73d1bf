// SPDX-License-Identifier: Apache-2.0
#include "gui/FieldBinder.h"

#include "gui/Announcer.h"
#include "gui/IconSet.h"
#include "gui/ToneLabel.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QWhatsThis>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

bool covers(const QString& path, const QString& subject)
{
    return subject == path || subject.startsWith(path + u'.') || subject.startsWith(path + u'[');
}

} // namespace

FieldBinder::FieldBinder(SetupFlow* flow, QWidget* form)
    : QObject(form)
    , m_flow(flow)
    , m_form(form)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FieldBinder::flush);
}

FieldBinder::Field& FieldBinder::add(QWidget* widget, const QString& path)
{
    Field field;
    field.path = path;
    field.widget = widget;
    field.cell = widget;
    m_fields.append(field);
    placeHelpMark(m_fields.last());
    placeNote(m_fields.last());
    return m_fields.last();
}

void FieldBinder::text(QLineEdit* edit, const QString& path, Read read, Write write)
{
    Field& field = add(edit, path);
    field.read = std::move(read);
    field.write = std::move(write);
    field.shown = [edit] { return edit->text(); };
    field.show = [edit](const QString& value) { edit->setText(value); };
    connect(edit, &QLineEdit::textEdited, this, [this, edit] { typed(edit); });
    connect(edit, &QLineEdit::editingFinished, this, &FieldBinder::flush);
}

void FieldBinder::number(QSpinBox* spin, const QString& path, Read read, Write write)
{
    Field& field = add(spin, path);
    field.read = std::move(read);
    field.write = std::move(write);
    field.shown = [spin] { return QString::number(spin->value()); };
    field.show = [spin](const QString& value) { spin->setValue(value.toInt()); };
    connect(spin, &QSpinBox::valueChanged, this, [this, spin] {
        if (!m_loading)
            typed(spin);
    });
    connect(spin, &QSpinBox::editingFinished, this, &FieldBinder::flush);
}

void FieldBinder::choice(QComboBox* box, const QString& path, Read read, Write write)
{
    Field& field = add(box, path);
    field.read = std::move(read);
    field.write = std::move(write);
    field.shown = [box] { return box->currentData().toString(); };
    field.show = [box](const QString& value) {
        const int index = box->findData(value);
        if (index < 0) // a value of the file that we do not offer stays visible as it is
            box->addItem(value, value);
        box->setCurrentIndex(index < 0 ? box->count() - 1 : index);
    };
    connect(box, &QComboBox::activated, this, [this, box] {
        typed(box);
        flush();
    });
}

void FieldBinder::area(QWidget* widget, const QString& path)
{
    add(widget, path).touched = true;
}

FieldBinder::Field* FieldBinder::fieldOf(QWidget* widget)
{
    for (Field& field : m_fields)
        if (field.widget == widget)
            return &field;
    return nullptr;
}

void FieldBinder::typed(QWidget* widget)
{
    if (Field* field = fieldOf(widget)) {
        field->pending = true;
        field->touched = true;
    }
    m_pause.start();
}

void FieldBinder::flush()
{
    m_pause.stop();
    for (Field& field : m_fields)
        if (field.pending)
            write(field);
}

void FieldBinder::write(Field& field)
{
    field.pending = false;
    const QString value = field.shown();
    if (value == field.read(m_flow->deployment()))
        return;
    const Write change = field.write;
    m_flow->edit([&](Deployment& deployment) { change(deployment, value); });
}

void FieldBinder::load()
{
    m_loading = true;
    for (Field& field : m_fields) {
        if (!field.read || field.pending)
            continue;
        const QString value = field.read(m_flow->deployment());
        if (value != field.shown())
            field.show(value);
    }
    m_loading = false;
}

QFormLayout* FieldBinder::formOf(QWidget* cell, int* row) const
{
    for (auto* form : m_form->findChildren<QFormLayout*>()) {
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getWidgetPosition(cell, row, &role);
        if (*row >= 0)
            return form;
    }
    return nullptr;
}

// The keyboard's way to the same words is F1: the mark takes no place in the tab order.
void FieldBinder::placeHelpMark(Field& field)
{
    int row = -1;
    QFormLayout* form = formOf(field.widget, &row);
    if (!form || field.widget->whatsThis().isEmpty())
        return;
    auto* cell = new QWidget(m_form);
    auto* line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::tiny);
    auto* mark = new QToolButton(cell);
    mark->setObjectName(field.widget->objectName() + "Help"_L1);
    mark->setIcon(IconSet::icon(u"help"_s, Tone::Muted));
    mark->setAutoRaise(true);
    mark->setFocusPolicy(Qt::NoFocus);
    mark->setToolTip(field.widget->whatsThis());
    mark->setAccessibleName(tr("Help: %1").arg(field.widget->accessibleName()));
    const QString words = field.widget->whatsThis();
    connect(mark, &QToolButton::clicked, mark, [mark, words] {
        QWhatsThis::showText(mark->mapToGlobal(QPoint(0, mark->height())), words, mark);
    });
    form->removeWidget(field.widget);
    line->addWidget(field.widget, 1);
    line->addWidget(mark, 0, Qt::AlignTop);
    form->setWidget(row, QFormLayout::FieldRole, cell);
    field.cell = cell;
}

// The sentence stands under its field, in a row of the same form, so that it moves with it.
void FieldBinder::placeNote(Field& field)
{
    int row = -1;
    QFormLayout* form = formOf(field.cell, &row);
    if (!form)
        return;
    field.note = new ToneLabel(m_form);
    field.note->setObjectName(field.widget->objectName() + "Note"_L1);
    field.note->setWordWrap(true);
    form->insertRow(row + 1, QString(), field.note);
    form->setRowVisible(field.note, false);
}

void FieldBinder::mark(const Diagnostics& findings)
{
    for (Field& field : m_fields)
        markField(field, findings);
}

void FieldBinder::markField(Field& field, const Diagnostics& findings)
{
    QStringList sentences;
    Severity worst = Severity::Info;
    for (const Diagnostic& finding : findings) {
        if (!covers(field.path, finding.subject) || (finding.id == "field.missing"_L1 && !field.touched))
            continue;
        worst = qMin(worst, finding.severity);
        const QString sentence = Words::finding(finding);
        if (!sentences.contains(sentence) && sentences.size() < 3)
            sentences.append(sentence);
    }
    const bool bad = !sentences.isEmpty() && worst == Severity::Error;
    QPalette palette = m_form->palette();
    if (bad)
        palette.setColor(QPalette::Base, Theme::tint(Tone::Error));
    field.widget->setPalette(bad ? palette : QPalette());
    field.widget->setProperty("invalid", bad);
    field.widget->setAccessibleDescription(sentences.join(u' '));
    if (!field.note)
        return;
    const bool warning = worst == Severity::Warning;
    field.note->show(bad ? u"error"_s : (warning ? u"attention"_s : u"info"_s),
                     bad ? Tone::Error : (warning ? Tone::Attention : Tone::Info), sentences.join(u'\n'));
    for (auto* form : m_form->findChildren<QFormLayout*>())
        if (form->indexOf(field.note) >= 0)
            form->setRowVisible(field.note, !sentences.isEmpty());
}

QWidget* FieldBinder::widgetFor(const QString& subject) const
{
    for (const Field& field : m_fields)
        if (covers(field.path, subject))
            return field.widget;
    return nullptr;
}

bool FieldBinder::isTouched(const QString& subject) const
{
    for (const Field& field : m_fields)
        if (covers(field.path, subject))
            return field.touched;
    return true;
}

} // namespace jonction
