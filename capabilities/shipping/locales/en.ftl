# Shipping: where to, how, what it costs and when it arrives.

# What whoever buys reads
shipping-rates = Delivery and times
shipping-rates-lead = Where we send, what it costs and when it arrives.
shipping-rates-cut-off = What you order on a working day before { $time } is begun on that very day.
shipping-rates-taxes = Prices include all taxes.
shipping-rates-window = If you order now: { $window }.
shipping-rates-none = We do not send anywhere at the moment. Write to us and we will find a way.
shipping-crumbs = You are in
shipping-home = Home
shipping-foot = Delivery
shipping-foot-text = What it costs and when it arrives.
shipping-foot-go = See prices and times
shipping-free = Free
shipping-step = Up to { $bound }: { $price }
shipping-step-beyond = More: { $price }
shipping-free-from-value = Free from { $value }
shipping-takes-today = The same day
shipping-takes = { $count ->
    [one] In one working day
   *[other] In { $count } working days
}
shipping-takes-between = { $count ->
    [one] In one working day at most
   *[other] In { $least } to { $count } working days
}
shipping-window = between { $from } and { $to }
shipping-window-day = on { $day }
shipping-weekday-1 = Monday
shipping-weekday-2 = Tuesday
shipping-weekday-3 = Wednesday
shipping-weekday-4 = Thursday
shipping-weekday-5 = Friday
shipping-weekday-6 = Saturday
shipping-weekday-7 = Sunday

# Names
shipping-kind-carrier = A carrier brings it
shipping-kind-pick-up = It is picked up in the shop
shipping-kind-collection-point = It is picked up at a point of the list
shipping-priced-by-weight = The weight of the parcel
shipping-priced-by-value = The amount of the purchase
shipping-part-mainland = Mainland Spain
shipping-part-balearic = Balearic Islands
shipping-part-canary = Canary Islands
shipping-part-ceuta = Ceuta
shipping-part-melilla = Melilla
shipping-area-everywhere = The whole world
shipping-area-union = European Union
shipping-area-postcodes = { $country }, postcodes { $prefix }…
shipping-spanish = Spanish
shipping-english = English
shipping-in-language = { $what } ({ $language })

# Back office: zones and ways of delivery
shipping-title = Delivery
shipping-lead = Each zone has its ways of delivery. Whoever buys sees those of the zone where they live, with prices and days.
shipping-suggested = This is what we suggest to begin with, and it works already. Put your carrier’s prices in place of ours.
shipping-none = You do not send anywhere. Add a zone.
shipping-see-rates = See it as your customers do
shipping-change = Change
shipping-save = Save
shipping-remove = Remove
shipping-leave = Leave it as it is
shipping-off = Off
shipping-done-saved = Saved.
shipping-done-removed = Removed.
shipping-name = Name
shipping-zone = Zone
shipping-zone-new = Another zone
shipping-zone-lead = The places to which sending costs the same.
shipping-zone-empty = You do not send to this zone: it has no way of delivery.
shipping-zone-remove = Remove the zone
shipping-zone-remove-sure = Remove this zone?
shipping-zone-remove-effect = Its ways of delivery go too. Orders that were placed do not change. If another zone includes these places, they move to it.
shipping-areas = Places
shipping-areas-hint = The most precise one always counts: a postcode before a part of Spain, and a country before the whole Union.
shipping-areas-spain = Spain
shipping-areas-union = European Union
shipping-areas-world = Rest of the world
shipping-postcodes = Postcodes
shipping-postcodes-hint = The country and how they begin, with commas between: ES 35, PT 9
shipping-method-new = Another way of delivery
shipping-method-lead = How it arrives, what it costs and how long it takes.
shipping-method-remove = Remove the way of delivery
shipping-method-remove-sure = Remove this way of delivery?
shipping-method-remove-effect = Nobody will be able to choose it. Orders that were placed do not change. If you only want a pause, switch it off.
shipping-kind = How it arrives
shipping-text = Explanation
shipping-carrier = Carrier
shipping-no-carrier = Without saying which
shipping-priced-by = The price depends on
shipping-steps = Price
shipping-steps-hint = Write up to how much and what it costs, from less to more: kilos (2.5) or amount, and the price in { $currency } with taxes. Leave the last “up to” empty if there is no limit; if there is one, what is beyond it cannot go this way.
shipping-up-to = Up to
shipping-price = Price
shipping-free-from = Free from
shipping-free-from-hint = Amount of the purchase after discounts. Empty: it is never free.
shipping-transit-min = Working days on the way, at least
shipping-transit-max = Working days on the way, at most
shipping-preparation = Working days to prepare it
shipping-preparation-hint = { $count ->
    [one] Empty: one day, as in the rest of the shop.
   *[other] Empty: { $count } days, as in the rest of the shop.
}
shipping-preparation-all = Zero if what comes in time leaves on the same day.
shipping-position = Order
shipping-position-hint = Lower numbers stand first in lists.
shipping-on = It can be chosen

# Back office: trying
shipping-trial = Try
shipping-trial-lead = What does it cost to send 2 kg to 35001? The answer is what whoever buys would see.
shipping-trial-weight = Weight in kilos
shipping-trial-value = Amount of the purchase
shipping-trial-go = Work it out
shipping-trial-none = No way of delivery goes there.
shipping-trial-unfit = Write a number, such as 2 or 2.5.
shipping-country = Country
shipping-postcode = Postcode

# Back office: collection points
shipping-points = Collection points
shipping-points-lead = Places where a parcel can be picked up. They appear in the ways of delivery that are picked up at a point of the list.
shipping-points-count = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
shipping-points-none = There is none yet.
shipping-point-new = Another collection point
shipping-point-remove = Remove the collection point
shipping-point-remove-effect = Nobody will be able to choose it. Orders that were placed do not change.
shipping-address = Street and town
shipping-hours = Opening hours

# Back office: days
shipping-days = Days and holidays
shipping-days-lead = The times that whoever buys sees come from here.
shipping-days-settings = When you prepare and send
shipping-cut-off = Last hour
shipping-cut-off-hint = What is ordered then or later counts as ordered on the next day.
shipping-weekdays = Days on which parcels leave
shipping-region = Region
shipping-region-hint = So that we know which regional holidays you keep.
shipping-no-region = Only those of all of Spain
shipping-days-single = Holidays and closed days
shipping-days-unchecked = The holidays of 2026 and 2027 are filled in, but we have not checked them against the official bulletins: look them over and add those of your town.
shipping-days-unknown = We do not know all holidays of the coming months. Add those that are missing, so that the times are true.
shipping-days-none = There are none in sight.
shipping-day = Day
shipping-day-why = Why
shipping-day-add = Add a closed day
shipping-day-closed = Closed
shipping-day-like-any = Ordinary day
shipping-day-open = We work on that day
shipping-day-forget = Remove
shipping-day-close-again = Close again

# Why not
shipping-name-missing = Give it a name.
shipping-name-too-long = The name is too long: { $most } letters at most.
shipping-text-too-long = That is too long: { $most } letters at most.
shipping-no-areas = Choose at least one place.
shipping-too-many-areas = Those are too many places for a zone: { $most } at most.
shipping-area-unknown = We do not know the place “{ $typed }”.
shipping-area-taken = That place ({ $area }) is already in the zone “{ $zone }”.
shipping-zone-unknown = Choose a zone.
shipping-kind-unknown = Choose one of them.
shipping-carrier-unknown = We do not know that carrier.
shipping-no-steps = Write at least one price.
shipping-too-many-steps = Those are too many steps: { $most } at most.
shipping-step-unfit = We do not understand the step “{ $typed }”. Write numbers, such as 2.5 and 4.95.
shipping-steps-out-of-order = Steps go from less to more, and only the last may have no limit.
shipping-free-from-unfit = Write an amount, such as 60 or 59.90.
shipping-transit-unfit = Write days as numbers, the larger not smaller than the other. 90 at most.
shipping-preparation-unfit = Write how many days, as a number. 90 at most.
shipping-position-unfit = Write a number from 0 to 999.
shipping-address-missing = Write the street and the town.
shipping-country-unknown = We do not know that country.
shipping-postcode-unfit = That is no postcode of that country. It would look like { $example }.
shipping-cut-off-unfit = Write a time of day, such as 14:00.
shipping-no-weekdays = Tick at least one day.
shipping-region-unknown = Choose one of the list.
shipping-day-unfit = “{ $typed }” is not a day that can be chosen. Write one from today on, like this: 2026-12-24.
shipping-too-many-zones = You have { $most } zones, and there is room for no more.
shipping-too-many-methods = You have { $most } ways of delivery, and there is room for no more.
shipping-too-many-points = You have { $most } collection points, and there is room for no more.
shipping-too-many-days = You have decided about { $most } days, and there is room for no more. Remove some.

# Log of changes
shipping-audit-zone-added = added a delivery zone
shipping-audit-zone-changed = changed a delivery zone
shipping-audit-zone-removed = removed a delivery zone
shipping-audit-method-added = added a way of delivery
shipping-audit-method-changed = changed a way of delivery
shipping-audit-method-removed = removed a way of delivery
shipping-audit-point-added = added a collection point
shipping-audit-point-changed = changed a collection point
shipping-audit-point-removed = removed a collection point
shipping-audit-days-settled = changed the days of delivery
shipping-audit-day-decided = decided about a day of delivery
shipping-audit-day-forgotten = took back what was decided about a day of delivery

# For programs
shipping-api-group = Delivery
shipping-api-list-shipping-zones = The zones: places to which sending costs the same.
shipping-api-create-shipping-zone = Adds a zone.
shipping-api-change-shipping-zone = Changes the name or the places of a zone.
shipping-api-delete-shipping-zone = Removes a zone with its ways of delivery.
shipping-api-list-shipping-methods = The ways of delivery of all zones.
shipping-api-create-shipping-method = Adds a way of delivery to a zone.
shipping-api-change-shipping-method = Changes price, times or texts of a way of delivery, or switches it off.
shipping-api-delete-shipping-method = Removes a way of delivery.
shipping-api-list-collection-points = The collection points.
shipping-api-create-collection-point = Adds a collection point.
shipping-api-change-collection-point = Changes a collection point, or switches it off.
shipping-api-delete-collection-point = Removes a collection point.
shipping-api-get-shipping-settings = Last hour, days on which parcels leave, days of preparation.
shipping-api-put-shipping-settings = Decides the last hour, the days on which parcels leave and those of preparation.
shipping-api-list-shipping-days = The days about which the shop has decided something, from today on.
shipping-api-put-shipping-day = Decides about a day: closed, or like any other.
shipping-api-delete-shipping-day = Leaves a day to the calendar again.
shipping-api-list-shipping-quotes = What it costs to send a parcel and when it would arrive, as whoever buys sees it.
shipping-api-list-carriers = The carriers and where a parcel is followed.
