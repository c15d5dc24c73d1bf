// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "domain/Deployment.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace jonction {

class SetupFlow;
class ToneLabel;

/// Ties the widgets of a form to values of the document: shows what the document holds, writes what the
/// person types after a pause or on leaving the field, marks the fields that findings are about and says why
/// beside them. The one place where a keystroke becomes an edit.
class FieldBinder : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<QString(const Deployment&)>;
    using Write = std::function<void(Deployment&, const QString&)>;

    /// Pause after the last keystroke before the document changes.
    static constexpr int pauseMs = 400;

    FieldBinder(SetupFlow* flow, QWidget* form);

    /// `path` is the subject that findings use ("trunk.sipSubdomain").
    void text(QLineEdit* edit, const QString& path, Read read, Write write);
    void number(QSpinBox* spin, const QString& path, Read read, Write write);
    /// Values are the item data of the box.
    void choice(QComboBox* box, const QString& path, Read read, Write write);
    /// A widget that is not bound by value but that findings may name (a table); `path` is a prefix.
    void area(QWidget* widget, const QString& path);

    /// For members that are text: binder.text(ui->host, "instance.host", MEMBER).
    template<typename Access>
    void member(QLineEdit* edit, const QString& path, Access access)
    {
        text(
            edit, path, [access](const Deployment& d) { return access(d); },
            [access](Deployment& d, const QString& value) { access(d) = value; });
    }
    template<typename Access>
    void member(QSpinBox* spin, const QString& path, Access access)
    {
        number(
            spin, path, [access](const Deployment& d) { return QString::number(access(d)); },
            [access](Deployment& d, const QString& value) { access(d) = value.toInt(); });
    }
    template<typename Access>
    void member(QComboBox* box, const QString& path, Access access)
    {
        choice(
            box, path, [access](const Deployment& d) { return access(d); },
            [access](Deployment& d, const QString& value) { access(d) = value; });
    }

    /// Document to widgets; a field that is being typed in is left alone.
    void load();
    /// Writes what is typed and not yet written.
    void flush();
    void mark(const Diagnostics& findings);
    /// The widget that a finding is about, or null.
    QWidget* widgetFor(const QString& subject) const;
    /// A finding worth showing now: fields that were never touched and are merely empty are not nagged about.
    bool isTouched(const QString& subject) const;

private:
    struct Field
    {
        QString path;
        QWidget* widget = nullptr;
        QWidget* cell = nullptr; // what the form holds: the widget, or a box with it and its help mark
        ToneLabel* note = nullptr;
        Read read;
        Write write;
        std::function<QString()> shown;
        std::function<void(const QString&)> show;
        bool pending = false;
        bool touched = false;
    };

    Field& add(QWidget* widget, const QString& path);
    Field* fieldOf(QWidget* widget);
    void typed(QWidget* widget);
    void write(Field& field);
    QFormLayout* formOf(QWidget* cell, int* row) const;
    void placeHelpMark(Field& field);
    void placeNote(Field& field);
    void markField(Field& field, const Diagnostics& findings);

    SetupFlow* m_flow;
    QWidget* m_form;
    QTimer m_pause;
    QList<Field> m_fields;
    bool m_loading = false;
};

} // namespace jonction
