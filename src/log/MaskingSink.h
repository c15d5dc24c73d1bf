// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <spdlog/sinks/base_sink.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace jonction {

/// The last ring around secrets: the only sink of the logger. It masks a record once and hands the masked
/// copy to the sinks behind it; a sink that throws is reported and does not keep the others from the record.
class MaskingSink : public spdlog::sinks::base_sink<std::mutex>
{
public:
    using Trouble = std::function<void(const std::string& what)>;

    MaskingSink(std::vector<spdlog::sink_ptr> behind, Trouble trouble);

protected:
    void sink_it_(const spdlog::details::log_msg& record) override;
    void flush_() override;
    void set_formatter_(std::unique_ptr<spdlog::formatter> formatter) override;

private:
    void each(const std::function<void(spdlog::sinks::sink&)>& action);

    std::vector<spdlog::sink_ptr> m_behind;
    Trouble m_trouble;
};

} // namespace jonction
