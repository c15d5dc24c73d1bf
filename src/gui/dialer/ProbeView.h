// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QTableWidget;

namespace jonction {

class ToneLabel;
struct ProbeLine;
struct ProbeReport;

/// What a probe found: a headline, and below it one row for each line: result, what it is about, what it
/// says. Rows can be walked by keyboard, read aloud and copied. Hidden while it is empty.
class ProbeView : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeView(QWidget* parent);
    void show(const ProbeReport& report);
    void clear();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addRow(const ProbeLine& line, bool firstOfItsSubject);
    void fitRows();

    ToneLabel* m_summary;
    QTableWidget* m_lines;
};

} // namespace jonction
