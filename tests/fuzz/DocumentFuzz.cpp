// SPDX-License-Identifier: Apache-2.0
// A document as it may come by mail, edited by hand or damaged.
#include "domain/DeploymentJson.h"
#include "domain/DeploymentRules.h"
#include "fuzz/FuzzTarget.h"
#include "store/DeploymentFile.h"

#include <QJsonDocument>

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    const Result<Deployment> read = parseDeployment(input);
    if (!read.ok()) {
        fuzzPromise(read.error().kind == ErrorKind::FileBroken || read.error().kind == ErrorKind::FileNewer);
        fuzzPromise(!read.error().subject.isEmpty());
        return;
    }
    // Whatever was accepted is written so that it reads as the same document.
    const QJsonObject written = toJson(read.value());
    const Result<Deployment> again = parseDeployment(QJsonDocument(written).toJson());
    fuzzPromise(again.ok() && toJson(again.value()) == written);
    for (const Diagnostic& finding : validateAll(read.value()))
        fuzzPromise(!finding.id.isEmpty() && !finding.subject.isEmpty());
}
