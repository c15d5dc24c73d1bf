// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace jonction {

/// The manners of an editable table on a form: fixed row height, no vertical headings, Tab leaves the table,
/// typing edits, `rows` rows in sight.
void setUpEditTable(QTableView* table, int rows);

} // namespace jonction
