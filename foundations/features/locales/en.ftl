features-unknown = There is no feature called "{ $name }".
features-personal = Which parts of the shop you were the last to open or close.
features-audit-switched = opened or closed a part of the shop
features-api-group = Features
features-api-list-features = Gives the features of the shop and for whom each is open.
features-api-switch-feature = Opens, stages or closes a feature.
