# Reviews.
reviews-title = Reviews
reviews-of = Reviews of { $product }
reviews-all = See all
reviews-way = Where you are
reviews-more = See more
reviews-none = No reviews yet
reviews-none-so = No reviews like that
reviews-untitled = Untitled
reviews-somebody = Somebody who has left
reviews-of-shop = The shop
reviews-of-gone = Something that is no longer in the shop
reviews-verified = Verified purchase
reviews-long = After long use
reviews-from-invited = Written by invitation
reviews-from-on-site = Written here
reviews-from-imported = Brought from elsewhere
reviews-from-incentivised = Something given for writing
reviews-picture-alt = Picture by the author of the review
reviews-stars-before = Gave { $stars } before.
reviews-stars-of-five = { $count ->
    [one] 1 star of 5
   *[other] { $count } stars of 5
}
reviews-score-of-five = { $score } of 5
reviews-of-five = { $score } of 5
reviews-mean = Plain mean: { $mean }
reviews-count = { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
reviews-histogram = How many reviews gave each number of stars
reviews-says = What owners say
reviews-sides = What comes up most
reviews-sides-how = { $count ->
    [one] Made by counting words in 1 review in English; nobody chose them. It can be wrong: the sentences stand below.
   *[other] Made by counting words in the latest { $count } reviews in English; nobody chose them. It can be wrong: the sentences stand below.
}
reviews-sides-counts = { $good } in favour · { $bad } against
reviews-sides-whole = Read all of it
reviews-aspect-quality = Making
reviews-aspect-size = Size
reviews-aspect-delivery = Delivery
reviews-aspect-price = Price
reviews-aspect-ease = Ease of use
reviews-aspect-look = Look
reviews-aspect-durability = Durability
reviews-share-verified = { $count }% verified purchases
reviews-share-incentivised = { $count }% with something given for writing
reviews-share-imported = { $count }% brought from elsewhere
reviews-days = From { $first } to { $last }
reviews-how = How we collect reviews
reviews-sort = Order
reviews-sort-helpful = Most helpful
reviews-sort-newest = Latest
reviews-sort-highest = Most stars
reviews-sort-lowest = Fewest stars
reviews-sort-pictures = With pictures
reviews-filter = Show only
reviews-find = Search the reviews
reviews-find-go = Search
reviews-order-how = Most helpful are those that most people found helpful. The score gives more weight to recent reviews; those written after long use do not count for it. Nobody pays to stand higher.
reviews-reply = Answer from the shop
reviews-fit = Fit
reviews-fit-far-small = Much too small
reviews-fit-small = A bit small
reviews-fit-right = True to size
reviews-fit-large = A bit large
reviews-fit-far-large = Much too large
reviews-quality = Finish
reviews-comfort = Comfort
reviews-service = Service
reviews-delivery = Delivery
reviews-months = Months in use
reviews-says-quality = Finish: { $count } of 5
reviews-says-comfort = Comfort: { $count } of 5
reviews-says-service = Service: { $count } of 5
reviews-says-delivery = Delivery: { $count } of 5
reviews-says-months = { $count ->
    [0] Brand new
    [one] 1 month in use
   *[other] { $count } months in use
}

# Writing one.
reviews-write = Write a review
reviews-write-seller = Review the seller
reviews-write-shop = Review service and delivery
reviews-stars = Stars
reviews-choose = Choose
reviews-say-nothing = Not said
reviews-heading = Title
reviews-body = What you think of it
reviews-body-hint = Tell what you have seen: what it is like, how you use it, what you would change. Leave out personal details, yours or anybody's.
reviews-pictures = Pictures
reviews-pictures-hint = Up to { $most } pictures. We take out the place and whatever else they carry inside.
reviews-pictures-drop = Take the pictures off my review
reviews-pictures-kept = { $count ->
    [one] We already have 1 picture
   *[other] We already have { $count } pictures
}
reviews-send = Publish
reviews-save = Save
reviews-edit = Change my review
reviews-edit-lead = What you said before is kept, and anybody can see it.
reviews-mine = Your reviews
reviews-mine-none = You have not written any review yet
reviews-mine-none-how = Once something you bought has arrived, you can say here what it is like.
reviews-waiting = Tell us how it went
reviews-written = What you have written
reviews-done-written = Thank you. Your review can be read now.
reviews-done-edited = We have saved your review.
reviews-done-held = Thank you. Somebody of the shop reads it before it is published; it is the same for all, whatever the stars.
reviews-after-order = Tell us how it went
reviews-after-order-lead = Once it has arrived, your review helps whoever is in doubt.
reviews-after-order-go = Review what I bought
reviews-after-order-service = And service and delivery?
reviews-after-order-service-lead = This stands apart from what you say of each product and does not change its score.
reviews-after-order-service-go = Review the service
reviews-after-order-service-again = Change what I said of the service
reviews-home = What buyers say
reviews-home-how = The latest reviews with pictures or with something to tell, one for a product and never only those with five stars.

# Why not.
reviews-not-bought = Only those who bought it may review it. If you bought it with another account, sign in with that one.
reviews-not-arrived = You can review it once it has arrived.
reviews-already = You have written your review. You can change it.
reviews-withdrawn-reported = You took your review back while others had reported it and we had not looked at it yet. You can write another 30 days after you took it back.
reviews-own = Nobody reviews what they sell, or the shop they work for.
reviews-stars-unfit = Choose between 1 and 5 stars.
reviews-fit-unfit = Choose how it fits.
reviews-quality-unfit = Finish goes from 1 to 5.
reviews-comfort-unfit = Comfort goes from 1 to 5.
reviews-months-unfit = Give the months as a whole number, up to 600.
reviews-service-unfit = Service is rated from 1 to 5.
reviews-delivery-unfit = Delivery is rated from 1 to 5.
reviews-pictures-many = { $most ->
    [one] At most 1 picture.
   *[other] At most { $most } pictures.
}
reviews-reply-hidden = Nobody can read that review now, so it needs no answer.
reviews-reply-already = That review already has its answer from elsewhere.
reviews-challenge-hidden = That review is not published any more.
reviews-challenge-open = It is challenged already, and not decided.
reviews-challenge-judged = It was decided that it stays. The same is not asked twice.
reviews-challenge-proof-unfit = Choose why it is not true.
reviews-challenge-words-unfit = Tell what shows that it is not true, in { $least } to { $most } letters.
reviews-challenge-reasons-unfit = Explain the decision in { $least } to { $most } letters.
reviews-challenge-over = It is decided already.
reviews-challenge-own = You challenged it yourself: somebody else of the shop has to decide.
reviews-challenge-alone = Whoever challenged the review has decided about it, because nobody else of the shop can.
reviews-window-unfit = Give a number of days between { $least } and { $most }.

# States.
reviews-state-published = Published
reviews-state-held = Waiting
reviews-state-rejected = Not published
reviews-state-hidden = Taken down
reviews-state-withdrawn = Taken back by its author

# For those who run the shop.
reviews-admin = Reviews
reviews-admin-lead = All are treated alike, whatever their stars. Answer each one once; if one is not true, challenge it with proof.
reviews-admin-one = A review
reviews-admin-none = There are none
reviews-to-moderation = Moderation
reviews-settings = Time for reviews
reviews-settings-lead = After this time buyers may still write, but their review stands apart and does not count for the score.
reviews-settings-done = Saved.
reviews-window = Days after delivery
reviews-window-hint = Spanish law speaks of 30 calendar days.
reviews-tabs = Which reviews
reviews-tab-all = All
reviews-tab-held = Waiting
reviews-tab-challenged = Challenged
reviews-tab-hidden = Taken down
reviews-tab-rejected = Not published
reviews-column-review = Review
reviews-column-about = Of what
reviews-column-state = State
reviews-column-day = Day
reviews-export = Download all
reviews-answered = Answered
reviews-stars-history = Stars it has given
reviews-stars-since = { $stars }, since { $day }
reviews-reply-write = Answer
reviews-reply-change = Change the answer
reviews-reply-hint = Everybody reads it, and there is only one. If you change it, what it said before stays in sight. Leave out personal details of the buyer.
reviews-reply-send = Publish the answer
reviews-reply-save = Save the answer
reviews-challenges = Challenge
reviews-challenges-lead = Only if it is not true and you can prove it: that it is bad is no reason, nor that you have put it right. Its author hears of it.
reviews-challenge-proof = Why it is not true
reviews-challenge-words = The proof
reviews-challenge-hint = Say what proves it and where that is kept. Whoever decides reads it.
reviews-challenge-go = Challenge the review
reviews-challenge-quote = Spanish Law 10/2025: reviews must come from people who really bought or used what they rate, and a business may ask to take down one that is proved to be untrue.
reviews-challenge-state-open = Not decided
reviews-challenge-state-kept = The review stays
reviews-challenge-state-removed = Review taken down
reviews-proof-no-buyer = Its author did not buy it
reviews-proof-untrue = It tells something that did not happen
reviews-proof-elsewhere = It is about something else
reviews-proof-bought = Somebody paid for it
reviews-judge-reasons = Reasons for the decision
reviews-judge-hint = If you take it down, we tell them to its author, who can complain for 6 months.
reviews-judge-keep = Keep it
reviews-judge-remove = Take it down
reviews-done-replied = The answer can be read now.
reviews-done-challenged = Challenged. It is not decided yet.
reviews-done-judged = Decided.

# Notices.
reviews-notice-why = We tell you because you wrote a review.
reviews-notice-replied = The shop answers a review of yours
reviews-notice-replied-text = The shop has answered your review.
reviews-notice-replied-letter-subject = The shop has answered your review
reviews-notice-replied-letter-text = We have answered the review that you wrote. The answer stands below it.
reviews-notice-challenged = The shop says that a review of yours is not true
reviews-notice-challenged-text = The shop has challenged a review of yours. It stays published until that is decided.
reviews-notice-challenged-letter-subject = We have challenged a review of yours
reviews-notice-challenged-letter-text = We believe that a review of yours is not true and have asked for a second look. It stays published until that is decided, and you can change it or explain yourself.

# Switch, personal data, interface for programs.
reviews-feature = Reviews with stars
reviews-feature-who = Whoever looks after customers
reviews-feature-duty = Read those that wait and answer those that ask for it, all alike.
reviews-feature-duty-open = Bad ones are published too: they are not deleted because they hurt.
reviews-personal-reviews = Your reviews
reviews-personal-stars = The stars you gave
reviews-personal-challenges = Reviews that you challenged for the shop
reviews-kept-challenge = Whoever wrote the review may complain for years, and must be told what was said against it.
reviews-api-group = Reviews
reviews-api-list-reviews = The reviews of a product
reviews-api-get-score = The score of a product, and what it is made of
reviews-api-write-review = Writes a review of something that the person has bought
reviews-api-list-all-reviews = All reviews, the latest first
reviews-api-reply-review = Answers a review, or changes the answer

# Asking for reviews, reviews of other programs, and how they are collected
reviews-notice-invitation = You are asked about what you bought
reviews-notice-invitation-text = Tell us how what you bought is.
reviews-notice-invitation-letter-subject = How is what you bought at { $shop }?
reviews-notice-invitation-letter-text = Tell us how what you bought is.
reviews-notice-invitation-why = We ask because you bought it here and it has arrived.
reviews-letter-subject-one = How is { $what }?
reviews-letter-subject-many = How is what you bought at { $shop }?
reviews-letter-again-subject-one = Will you tell us how { $what } is?
reviews-letter-again-subject-many = Will you tell us how your things from { $shop } are?
reviews-letter-body =
    Your order from { $shop } arrived some days ago. How do you like it?

    Tap the stars you give it: a page opens where you can say why. Nothing is published until you send it.
reviews-letter-again-body =
    We ask one last time: how do you like what you bought at { $shop }?

    The good and the bad help alike whoever has not decided yet.
reviews-letter-fine = We write because you bought at { $shop }: we want to know what buyers think (legitimate interest, art. 6(1)(f) GDPR). We ask twice at most. If you do not want these letters, say so with one click:
reviews-letter-stars = { $count ->
    [one] 1 star
   *[other] { $count } stars
}
reviews-invited-title = How is { $what }?
reviews-invited-lead = Tell what you would have liked to know before you bought it. You need not sign in.
reviews-invited-thanked = You get a coupon for writing, whatever you say. Your review will say so.
reviews-invited-name = What to call you
reviews-invited-name-hint = Everybody sees it beside your review. A first name or initials will do.
reviews-invited-name-bad = Say what you want to be called, in { $most } letters at most, without addresses, numbers or links, and not by the name of the shop.
reviews-invited-troubled = Something of this order is being returned or disputed. Once that is settled you can write your review.
reviews-invited-send = Send my review
reviews-thanks-title = Thank you
reviews-thanks-lead = We have your review. If we have to look at it before it is published, that will be soon and by the same rules for all.
reviews-thanks-nothing = Nothing of this order is left to ask you about.
reviews-thanks-code = Your coupon for the next purchase: { $code }
reviews-thanks-another = Review { $what } too
reviews-thanks-home = Go to the shop
reviews-invitations-title = Asking buyers
reviews-invitations-lead = Some days after an order arrives, a letter asks how it is; if nobody answers, one more, and that is all. Nobody is asked while a return or a dispute is open, nor whoever has written already or does not want it.
reviews-invitations-back = Reviews
reviews-invitations-done = Saved.
reviews-invitations-save = Save
reviews-invitations-on = Ask by e-mail
reviews-invitations-on-hint = Each letter says why it is sent and is stopped with one click.
reviews-invitations-days = Days after delivery
reviews-invitations-days-digital = Days after, for files
reviews-invitations-reminder = Days until the reminder (0: none)
reviews-invitations-code = Coupon for writing
reviews-invitations-code-hint = The code of a coupon that exists. Whoever writes sees it, whatever the stars, and the review is marked as written for something. Empty: none.
reviews-invitation-days-bad = Between { $least } and { $most } days.
reviews-invitation-code-bad = A code has letters, digits and hyphens only.
reviews-invitations-states = States
reviews-invitations-none = None like that
reviews-invitations-delivered = Delivered
reviews-invitations-not-yet = Not there yet
reviews-invitations-sent = Asked
reviews-invitations-reminded = Reminded
reviews-invitations-why = Why nobody is asked any more
reviews-invitations-more = More
reviews-invitation-new = Not delivered
reviews-invitation-eligible = To be asked
reviews-invitation-sent = Asked
reviews-invitation-reminded = Reminded
reviews-invitation-answered = Answered
reviews-invitation-expired = No answer
reviews-invitation-stopped = Not asked
reviews-ended-opt-out = Wants no such letters
reviews-ended-returned = Gave it back, or it was not sent
reviews-ended-undone = The order was called off
reviews-ended-answered = Has written already
reviews-ended-no-address = There is nowhere to write to
reviews-ended-too-late = The days are over
reviews-audit-invitations = Changed when buyers are asked
reviews-audit-window = Changed in how many days reviews count
reviews-signs = Signs that it may not be true
reviews-signs-lead = The program saw it when it was written: it comes to { $sum } of 100. None of this takes it down; a person decides.
reviews-sign-given-back = Whoever wrote it gave the product back.
reviews-sign-young = Their account was less than a day old.
reviews-sign-many = They wrote many reviews on that day.
reviews-sign-one-note = All of that day gave five stars, or all gave one.
reviews-personal-invitations = The orders we asked you about
reviews-feed-title = Reviews of { $what }
reviews-feed-about = The latest from those who bought { $what } at { $shop }
reviews-collect-title = How we collect reviews
reviews-collect-home = Home
reviews-collect-lead = Here we say where the reviews of { $shop } come from, how we check them and in which order we show them.
reviews-collect-who = Who can review
reviews-collect-buyers = Only those who bought the product and got it. We check it against our orders when the review is kept, not by anybody's word.
reviews-collect-verified = “Verified purchase” is set by the shop, never by whoever writes, and only if the order was paid, arrived and was not given back.
reviews-collect-window = { $count ->
    [one] What is written up to 1 day after it arrived counts for the stars. What is written later stands apart, as long-term experience.
   *[other] What is written up to { $count } days after it arrived counts for the stars. What is written later stands apart, as long-term experience.
}
reviews-collect-how = How they come
reviews-collect-asked = { $count ->
    [one] We ask by e-mail 1 day after delivery, twice at most, and everybody alike. Each review says whether we asked for it or it came by itself.
   *[other] We ask by e-mail { $count } days after delivery, twice at most, and everybody alike. Each review says whether we asked for it or it came by itself.
}
reviews-collect-unasked = We do not ask for reviews by e-mail: they come by themselves.
reviews-collect-thanked = Whoever answers our letter gets a coupon for writing, whatever the stars. Those reviews are marked.
reviews-collect-unthanked = We give nothing for reviews.
reviews-collect-elsewhere = Those from another shop or program say so, carry no whole names and never count as verified purchases.
reviews-collect-checked = How we check them
reviews-collect-same = Those with one star and those with five go the same way. We do not take a review down because it is bad, nor because the problem was solved.
reviews-collect-held = Before they are published they may wait until somebody has looked: the first ones of a person, those with personal data or links, repeated ones, many at once, and those that seem invented.
reviews-collect-gone = If we do not publish one, or take it down, we tell its author why and how to complain.
reviews-collect-order = In which order you see them
reviews-collect-helpful = Those that help most come first: the votes of others count, with caution while they are few. You can also see the latest, the best or the worst first.
reviews-collect-score = The score gives more weight to what is recent (half every 182 days) and stays near 3.5 while there are few: it counts as if there were seven more with that score. The plain mean always stands beside it.
reviews-collect-unpaid = Nobody pays to stand first.
reviews-collect-rights = What you can do
reviews-collect-edit = You can change your review: what it said before stays visible. You can also take it back.
reviews-collect-reply = The shop can answer once, and can say that a review is not true if it proves that. A person decides and gives the reasons.
reviews-collect-report = If a review should not be there, say so with the link below it: everybody can.
reviews-collect-numbers = In numbers
reviews-collect-none = There are no reviews yet.
reviews-collect-count = { $count ->
    [one] One review of products
   *[other] { $count } reviews of products
}
reviews-collect-share-verified = Of verified purchases: { $count } ({ $share } %)
reviews-collect-share-imported = Brought from elsewhere: { $count } ({ $share } %)
reviews-collect-share-incentivised = For something in return: { $count } ({ $share } %)
