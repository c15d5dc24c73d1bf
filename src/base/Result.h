// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <utility>
#include <variant>

namespace jonction {

/// For a Result that carries no value.
struct Nothing
{};

/// A value or an error, never both. Move-only values are welcome. Asking a failed result for its value is a
/// programming error and ends the program (std::bad_variant_access is not caught anywhere).
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() { return std::get<0>(m_state); }
    const T& value() const { return std::get<0>(m_state); }
    T take() { return std::move(std::get<0>(m_state)); }
    const Error& error() const { return std::get<1>(m_state); }

    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

} // namespace jonction
