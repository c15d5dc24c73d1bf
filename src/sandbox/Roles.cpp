// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Roles.h"

#include "sandbox/Text.h"

#include <algorithm>

namespace jonction::sandbox {

const std::vector<Role>& builtInRoles()
{
    static const std::vector<Role> all{
        {"Global Administrator", "62e90394-69f5-4237-9190-012177145e10",
         "Can manage all aspects of Microsoft Entra ID and Microsoft services that use Microsoft Entra "
         "identities."},
        {"Global Reader", "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
         "Can read everything that a Global Administrator can, but not update anything."},
        {"User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1",
         "Can manage all aspects of users and groups, including resetting passwords for limited admins."},
        {"License Administrator", "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
         "Can manage product licenses on users and groups."},
        {"Domain Name Administrator", "8329153b-31d0-4727-b945-745eb3bc5f31",
         "Can manage domain names in cloud and on-premises."},
        {"Application Administrator", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
         "Can create and manage all aspects of app registrations and enterprise apps."},
        {"Cloud Application Administrator", "158c047a-c907-4556-b7ef-446551a6b5f7",
         "Can create and manage all aspects of app registrations and enterprise apps except App Proxy."},
        {"Application Developer", "cf1c38e5-3621-4004-a7cb-879624dced7c",
         "Can create application registrations independent of the 'Users can register applications' "
         "setting."},
        {"Privileged Role Administrator", "e8611ab8-c189-46e8-94e1-60213ab1f814",
         "Can manage role assignments in Microsoft Entra ID."},
        {"Teams Administrator", "69091246-20e8-4a56-aa4d-066075b2a7a8",
         "Can manage the Microsoft Teams service."},
        {"Teams Communications Administrator", "baf37b3a-610e-45da-9e62-d9d1e5e8914b",
         "Can manage calling and meetings features within the Microsoft Teams service."}};
    return all;
}

const Role* roleNamed(const std::string& name)
{
    const auto& all = builtInRoles();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Role& r) { return sameText(r.name, name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace jonction::sandbox
