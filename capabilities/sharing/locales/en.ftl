### Sharing: links, "I bought this" and bringing friends.

sharing-feature = Sharing and refer a friend
sharing-feature-who = Whoever runs the shop: decides what is given, and looks now and then at what is shared.
sharing-feature-duty = A discount for bringing somebody is advertising: always say what it is.
sharing-feature-duty-friends = Discounts that were promised must be given, even if you change the plan afterwards.

## Ways to share

sharing-ways = Share on…
sharing-more = More ways to share
sharing-share = Share
sharing-title = Share
sharing-link = Link
sharing-hand-on = Copy or send
sharing-copied = Link copied
sharing-qr = QR code
sharing-qr-text = Point the camera of another phone at it to open the page.
sharing-counted = We count how often each link is opened in a day, never who opens it.
sharing-counted-own = With your code we only count how often this link is opened in a day, never who opens it. To invite somebody use your link of refer a friend.
sharing-other-ways = Other ways to share
sharing-by-whatsapp = WhatsApp
sharing-by-telegram = Telegram
sharing-by-x = X
sharing-by-facebook = Facebook
sharing-by-pinterest = Pinterest
sharing-by-mastodon = Mastodon
sharing-by-mail = Mail
sharing-by-link = Copied link
sharing-by-qr = QR code

sharing-mastodon-title = Share on Mastodon
sharing-mastodon-instance = Your Mastodon server
sharing-mastodon-hint = For example: mastodon.social
sharing-mastodon-wrong = Write only the name of your server, such as mastodon.social.
sharing-mastodon-go = Continue
sharing-mastodon-open = Open { $instance }

## I bought this

sharing-bought-title = I bought this
sharing-bought-lead = Whoever shows you this bought it at { $shop }.
sharing-bought-empty = What was here is no longer for sale.
sharing-bought-own = Your pages: remove them or make another
sharing-bought-gone = That page is gone.
sharing-bought-nothing = Tick at least one of the things you bought.
sharing-bought-too-many = You can have { $most } pages at most. Remove one before you make another.
sharing-choose-title = Show what you bought
sharing-choose-lead = Choose what you want to show. The page carries neither your name nor prices nor addresses, and you can remove it whenever you like. If you do not make it, nothing is shown.
sharing-choose-none = You have not bought anything yet that can be shown.
sharing-choose-make = Make the page
sharing-choose-shown = What you show
sharing-choose-see = See the page
sharing-choose-remove = Remove it
sharing-after-order = Tell somebody
sharing-after-order-lead = Only if you want to: nobody sees what you bought unless you show it.
sharing-after-order-go = Show what I bought

## Refer a friend

sharing-mine = Refer a friend
sharing-account = Your account
sharing-begin = Give me my link
sharing-own-link = Your link
sharing-own-code = Your code:
sharing-invite-words = Come and see { $shop }
sharing-brought = Whom you have brought
sharing-coupon = Your coupon:
sharing-followed = Your links in the last 30 days
sharing-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}
sharing-joined = Done. Place your first order before the time is over.
sharing-came = You came by an invitation. Your first order counts until { $until }.
sharing-promise-friend = If you come by an invitation, your first order costs { $friend } less if it is { $minimum } or more. You have { $days } days.
sharing-promise-plain = What counts is the first order of { $minimum } or more by whoever comes by an invitation, within { $days } days.
sharing-promise-advocate = Whoever invites gets a coupon of { $advocate } once { $lock } days have passed since delivery and nothing was sent back.
sharing-code = Code
sharing-type-title = I have an invitation code
sharing-type-lead = Type the code you were given.
sharing-type-go = Continue
sharing-invited-title = You are invited to { $shop }
sharing-invited-take = Take the invitation
sharing-invited-look = See { $shop }
sharing-join-who = It does not count for your own invitation, among people who live together, or if you have bought here before.
sharing-join-closed = Friends cannot be referred at the moment.
sharing-join-unknown = There is no such code. See whether you typed it right.
sharing-join-own = That invitation is yours: it is for somebody else.
sharing-join-not-new = You have bought here before, and invitations are for those who come for the first time.
sharing-join-household = This invitation is not for you: it does not meet the conditions.
sharing-join-full = Whoever invites you has already brought as many people as count in a year.

sharing-state-joined = Took it
sharing-state-bought = Bought
sharing-state-waiting = Waiting
sharing-state-rewarded = With a present
sharing-state-lapsed = Too late
sharing-state-replaced = Came by another invitation
sharing-state-undone = Undone
sharing-state-refused = Does not count
sharing-what-joined = They have until { $until } for their first order.
sharing-what-bought = Their order is on its way.
sharing-what-waiting = Your coupon of { $amount } comes on { $when }, if nothing is sent back.
sharing-what-rewarded = Coupon of { $amount }, until { $until }.
sharing-what-used = Coupon of { $amount }, used or expired.
sharing-what-lapsed = They did not buy in time.
sharing-what-replaced = They took somebody else's invitation afterwards: the last one counts.
sharing-what-undone = The order was sent back or cancelled.
sharing-what-refused = It does not meet the conditions.

sharing-coupon-name = Thank you for bringing somebody
sharing-welcome-name = Referred by a friend: your first order
sharing-group-name = Referred by a friend

sharing-notice-why = We tell you because you have a link to refer friends.
sharing-notice-joined = Somebody takes your invitation
sharing-notice-joined-text = Somebody has taken your invitation.
sharing-notice-joined-letter-subject = Somebody has taken your invitation
sharing-notice-joined-letter-text = Somebody has taken your invitation. See in your account how it goes.
sharing-notice-rewarded = You have a coupon for referring a friend
sharing-notice-rewarded-text = You have a coupon for bringing somebody.
sharing-notice-rewarded-letter-subject = You have a coupon for bringing somebody
sharing-notice-rewarded-letter-text = Thank you for bringing somebody. Your coupon is in your account, under "Refer a friend".
sharing-notice-undone = A coupon for referring a friend is undone
sharing-notice-undone-text = A coupon for referring a friend was undone: the order was sent back.
sharing-notice-undone-letter-subject = A coupon for referring a friend was undone
sharing-notice-undone-letter-text = The order of the person you brought was sent back, so its coupon, which you had not used, is no longer valid.

## Back office

sharing-admin = Sharing and refer a friend
sharing-admin-lead = By which ways people come and who brings whom. Visits are those of the last 30 days; who made them is not kept.
sharing-admin-ways = Links that were opened
sharing-admin-ways-none = Nobody has opened a shared link.
sharing-admin-way = Way
sharing-admin-place = What
sharing-admin-visits = Visits
sharing-admin-states = State
sharing-admin-none = Nobody is in this state now.
sharing-admin-joined = Took it on
sharing-admin-advocate = Who invites
sharing-admin-friend = Who comes
sharing-admin-present = Present
sharing-admin-order = Order
sharing-admin-order-see = See the order
sharing-admin-more = See more
sharing-admin-gone = Has no account any more
sharing-settings = Settings of refer a friend
sharing-settings-lead = The coupon and the days count for invitations taken from now on. The discount of the first order changes also for those who took one and have not bought: do not lower it halfway.
sharing-settings-done = Saved.
sharing-settings-save = Save
sharing-settings-on = Friends can be referred
sharing-settings-on-hint = If you stop it, nobody else can take an invitation; those taken before go on, with their discount.
sharing-settings-friend = Off the first order of whoever comes ({ $currency })
sharing-settings-friend-hint = It is applied by itself in the basket of whoever took an invitation. Write 0 for none.
sharing-settings-advocate = Coupon of whoever invites ({ $currency })
sharing-settings-minimum = Smallest order ({ $currency })
sharing-settings-window = Days for the first order
sharing-settings-lock = Days to wait after delivery
sharing-settings-lock-hint = Until nothing can be sent back any more: 14 to withdraw and another 14 to send it.
sharing-settings-reward = Days to use the coupon
sharing-settings-year = People that count in a year for each customer
sharing-settings-amount = Write an amount, such as 5 or 4.50.
sharing-settings-nothing = Whoever invites must get something.
sharing-settings-free = The smallest order must be more than the discount.
sharing-settings-days-bad = Write a number of days between { $least } and { $most }.
sharing-settings-lock-short = It must be at least { $least } days: until then anybody may withdraw.
sharing-settings-year-bad = Write a number between { $least } and { $most }.
sharing-settings-promotion = The promotion could not be made. See whether there are too many, or whether the group of referred friends is missing.
sharing-audit-settings = Changed the settings of refer a friend

## Personal data

sharing-personal-member = Your friend code
sharing-personal-visits = Visits to your links
sharing-personal-referrals = Whom you brought and who brought you, without names
sharing-personal-orders = Orders that count for referring friends
sharing-personal-bought = Pages on which you show what you bought
