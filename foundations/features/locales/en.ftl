features-unknown = There is no feature called "{ $name }".
features-personal = Which parts of the shop you were the last to open or close.
features-audit-switched = opened or closed a part of the shop
