// SPDX-License-Identifier: Apache-2.0
#include "base/Result.h"
#include "base/Diagnostic.h"

#include <QtTest>

#include <memory>

using namespace jonction;
using namespace Qt::StringLiterals;

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError();
    void carriesMoveOnlyValues();
    void tellsErrorAndValueOfTheSameTypeApart();
    void namesEveryErrorKindOnce();
    void knowsErrorsAmongFindings();
};

void ResultTest::holdsAValueOrAnError()
{
    Result<QString> good(u"yes"_s);
    QVERIFY(good.ok());
    QVERIFY(static_cast<bool>(good));
    QCOMPARE(good.value(), u"yes"_s);
    QCOMPARE(good->size(), 3);
    const Result<QString> bad(Error::of(ErrorKind::Network, u"host"_s, u"refused"_s));
    QVERIFY(!bad.ok());
    QCOMPARE(toString(bad.error().kind), u"network"_s);
    QCOMPARE(bad.error().subject, u"host"_s);
    QCOMPARE(bad.error().evidence, u"refused"_s);
    QCOMPARE(bad.error().retryAfterSeconds, -1);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, static_cast<void>(bad.value()));
}

void ResultTest::carriesMoveOnlyValues()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = result.take();
    QCOMPARE(*taken, 7);
    QVERIFY(result.ok());
    QVERIFY(result.value() == nullptr);
}

void ResultTest::tellsErrorAndValueOfTheSameTypeApart()
{
    const Result<int> zero(0);
    QVERIFY(zero.ok());
    QCOMPARE(zero.value(), 0);
}

void ResultTest::namesEveryErrorKindOnce()
{
    QSet<QString> names;
    for (const ErrorKind kind : allErrorKinds())
        names.insert(toString(kind));
    QCOMPARE(names.size(), allErrorKinds().size());
    QVERIFY(!names.contains(QString()));
    QCOMPARE(toString(ErrorKind::Cancelled), u"cancelled"_s);
    QCOMPARE(toString(ErrorKind::KeychainLocked), u"keychainLocked"_s);
    QCOMPARE(toString(ErrorKind::FileNewer), u"fileNewer"_s);
    QCOMPARE(toString(ErrorKind::Internal), u"internal"_s);
}

void ResultTest::knowsErrorsAmongFindings()
{
    const Diagnostic info{u"a"_s, Severity::Info, {}, {}};
    const Diagnostic warning{u"b"_s, Severity::Warning, {}, {}};
    const Diagnostic error{u"c"_s, Severity::Error, {}, {}};
    QVERIFY(!hasErrors({}));
    QVERIFY(!hasErrors({info, warning}));
    QVERIFY(hasErrors({info, error, warning}));
    QCOMPARE(toString(Severity::Warning), u"warning"_s);
}

QTEST_GUILESS_MAIN(ResultTest)
#include "ResultTest.moc"
