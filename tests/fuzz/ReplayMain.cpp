// SPDX-License-Identifier: Apache-2.0
// Replays a folder of seeds, then mutations of them from a fixed number, so that every run is the same.
// Another number as second argument makes other mutations, for a run as long as one likes.
#include "fuzz/FuzzTarget.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

constexpr unsigned kFirstNumber = 20260101;
constexpr int kMutationsPerSeed = 2000;
constexpr qint64 kReplayLimitMs = 60'000;

QByteArray mutated(QByteArray bytes, std::mt19937& random)
{
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<unsigned long>(std::max<qsizetype>(limit, 1)));
    };
    for (qsizetype changes = 1 + below(6); changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = below(bytes.size());
        switch (below(6)) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 2:
            bytes.remove(at, below(16));
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), below(64)));
            break;
        case 4:
            bytes.insert(at, QByteArray(below(8), "\xff\x00\r\n =;/"[below(8)]));
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char* argv[])
{
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    if (argc < 2 || names.isEmpty()) {
        std::fputs("no seeds\n", stderr);
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    std::mt19937 random(argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : kFirstNumber);
    int inputs = 0;
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray seed = file.readAll();
        fuzzOne(seed);
        for (int i = 0; i < kMutationsPerSeed && timer.elapsed() < kReplayLimitMs; ++i, ++inputs)
            fuzzOne(mutated(seed, random));
    }
    std::printf("%lld seeds, %d mutations\n", static_cast<long long>(names.size()), inputs);
    return 0;
}
