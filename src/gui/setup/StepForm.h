// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/FieldBinder.h"
#include "setup/SetupFlow.h"

#include <QWidget>

namespace jonction {

class Navigator;
class SecretClipboard;

/// What the forms of the steps share with the window.
struct FormContext
{
    SetupFlow* flow = nullptr;
    Navigator* navigator = nullptr;
    SecretClipboard* clipboard = nullptr;
};

/// The form of one step: a Designer form and its binding, nothing else. Rules live in room `domain`.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    StepForm(const FormContext& context, QWidget* parent);

    /// Document to widgets.
    virtual void load();
    /// Marks fields with findings.
    virtual void mark(const Diagnostics& findings);
    /// Puts the keyboard on the field that `subject` names; false where this form has none.
    virtual bool focusField(const QString& subject);
    /// Shows the checks of the proof itself, so that the page need not.
    virtual bool showsChecks() const { return false; }
    /// Writes what is typed and not yet written: before Check, before leaving.
    void flush() { m_binder.flush(); }
    bool isTouched(const QString& subject) const { return m_binder.isTouched(subject); }

protected:
    const Deployment& deployment() const { return m_context.flow->deployment(); }
    SetupFlow* flow() const { return m_context.flow; }
    const FormContext& context() const { return m_context; }
    FieldBinder& binder() { return m_binder; }
    /// After setupUi: names the composite fields after the labels beside them.
    void nameFields();

private:
    FormContext m_context;
    FieldBinder m_binder;
};

/// The form of a step, or null where there is nothing to fill in.
StepForm* makeStepForm(StepId step, const FormContext& context, QWidget* parent);

} // namespace jonction

/// A member of the document, readable and writable through one expression.
#define JONCTION_MEMBER(expression)                                                                          \
    [](auto& d) -> auto&                                                                                     \
    {                                                                                                        \
        return d.expression;                                                                                 \
    }
