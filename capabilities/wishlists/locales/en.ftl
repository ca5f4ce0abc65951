# Wish lists and lists of presents.
wishlists-mine = Your lists
wishlists-lists = Wish lists
wishlists-about = Keep what you like here. Set a day and it becomes a list of presents: others say what they give you, and you will not see it until that day.
wishlists-none = You have no list yet
wishlists-none-how = Press the heart of a product, or make a list now.
wishlists-count = { $count ->
    [0] Empty
    [one] 1 thing
   *[other] { $count } things
}
wishlists-new = Make a list
wishlists-make = Make the list
wishlists-first = What I like
wishlists-name = What it is called
wishlists-audience = Who can see it
wishlists-for-private = Only me
wishlists-for-friends = My friends
wishlists-for-link = Whoever has the link
wishlists-for-public = Everybody
wishlists-day = Day (if it is a list of presents)
wishlists-day-hint = Leave it empty if it is not for a day.
wishlists-account = Your account

wishlists-empty = There is nothing on this list yet
wishlists-empty-how = When you like something, press the heart on its page.
wishlists-look = See what is new
wishlists-before = Before:
wishlists-gone-name = A product that is no longer there
wishlists-gone = It is no longer sold.
wishlists-sold-out = Sold out right now.
wishlists-wanted = How many
wishlists-wanted-many = { $count ->
    [one] Wants 1
   *[other] Wants { $count }
}
wishlists-note = Note
wishlists-priority = How much you want it
wishlists-priority-high = I would love it
wishlists-priority-normal = I like it
wishlists-priority-low = It can wait
wishlists-change = Change
wishlists-keep = Keep the changes
wishlists-remove = Take off the list
wishlists-more = See more
wishlists-edit = Change the list
wishlists-remove-list = Delete the list
wishlists-remove-hint = It is deleted with all that is on it.
wishlists-remove-hint-gifts = If somebody was going to give you something, we tell them.
wishlists-share = Share
wishlists-link = Link of the list
wishlists-drawing = QR code that leads to the list
wishlists-renew = Change the link
wishlists-renew-hint = With another link, the one before leads nowhere.
wishlists-surprise = A surprise until { $day }: until then you will not see what you are given.
wishlists-thanks = To say thank you
wishlists-thanks-none = Nobody has said that they give anything.
wishlists-thanks-line = { $name }: { $count } × { $what }
wishlists-somebody = Somebody

wishlists-done-made = The list is made.
wishlists-done-saved = Saved on your list.
wishlists-done-changed = Changes kept.
wishlists-done-removed = Taken off the list.
wishlists-done-link = The list has another link.
wishlists-done-claimed = Lovely! It is noted that you give it.
wishlists-done-undone = Done: you no longer give it.

wishlists-save = Save
wishlists-saved = Saved
wishlists-save-where = Choose a list
wishlists-save-title = Save on a list
wishlists-which = On which list

wishlists-by = By { $name }
wishlists-of-day = For { $day }
wishlists-left = { $count ->
    [one] 1 still to be given
   *[other] { $count } still to be given
}
wishlists-all-given = It is being given already
wishlists-give = I give it
wishlists-give-quantity = How many
wishlists-give-name = Your name
wishlists-give-name-hint = They will see it when the day comes, to thank you. You can leave it empty.
wishlists-give-known-hint = When the day comes they will see that it is from you, to thank you.
wishlists-you-give = { $count ->
    [one] You give 1
   *[other] You give { $count }
}
wishlists-undo = I no longer give it
wishlists-undo-hint = If you change your mind, somebody else can give it.
wishlists-gift = Your present
wishlists-gift-keep = Keep the link of this page: with it you can undo this. Whoever receives the present will not see it until the day.
wishlists-gift-buy = See the product
wishlists-gift-list = Back to the list
wishlists-gift-gone = This list was deleted. What you were going to give stays noted here until after its day, in case you want to give it all the same.
wishlists-gifts = What you give
wishlists-gifts-about = What you have said that you give of other people's lists. They do not see it before the day.
wishlists-gifts-none = You have not said that you give anything yet
wishlists-gifts-none-how = Open somebody's list of presents and choose something.

wishlists-name-missing = Give the list a name.
wishlists-name-long = The name can have { $most } letters at most.
wishlists-day-unfit = Write the day like this: 24/12/2026.
wishlists-day-past = That day has passed.
wishlists-day-far = Choose a day within three years.
wishlists-too-many-lists = You can have { $most } lists. Delete one before making another.
wishlists-full = { $most } things fit on a list. Take one off or make another list.
wishlists-not-there = That product no longer exists.
wishlists-quantity-unfit = Write how many, from 1 to { $most }.
wishlists-note-long = The note can have { $most } letters at most.
wishlists-claim-no-registry = This is no list of presents.
wishlists-claim-over = The day of this list has passed.
wishlists-claim-own = It is your list: others choose the presents.
wishlists-claim-none-left = Somebody was quicker: it is being given already.
wishlists-claim-short = { $left ->
    [one] Only one is still to be given.
   *[other] Only { $left } are still to be given.
}
wishlists-claim-quantity-unfit = Write how many you give in digits, for example 1.
wishlists-claim-name-long = The name can have { $most } letters at most.

wishlists-notice-why = We tell you because you saved it on one of your lists.
wishlists-notice-cheaper = Something on your lists costs less
wishlists-notice-cheaper-text = Something that you saved costs less now.
wishlists-notice-cheaper-letter-subject = Something on your lists costs less
wishlists-notice-cheaper-letter-text = Something that you saved on one of your lists costs less now. See it on your list.
wishlists-notice-back = Something on your lists is there again
wishlists-notice-back-text = Something that you saved and was sold out is there again.
wishlists-notice-back-letter-subject = Something that you saved is there again
wishlists-notice-back-letter-text = Something that you saved on one of your lists and was sold out is there again. See it on your list.
wishlists-notice-gone = A list that you give something of is deleted
wishlists-notice-gone-text = A list that you were going to give something of was deleted.
wishlists-notice-gone-letter-subject = A list that you were going to give something of was deleted
wishlists-notice-gone-letter-text = Whoever made it has deleted a list that you were going to give something of. See what it was and decide whether you give it all the same; if you have bought it already, you can send it back as usual.
wishlists-notice-gone-why = We tell you because you said that you give something of that list.

wishlists-feature = Wish lists and lists of presents
wishlists-feature-who = It needs nobody
wishlists-feature-duty = Nothing to do: people keep what they like and share their lists.

wishlists-personal-book = How many lists you have
wishlists-personal-lists = Your wish lists, with their names and who can see them
wishlists-personal-items = What you have saved on your lists, with your notes
wishlists-personal-claims = What you said that you give to others

wishlists-api-group = Wish lists
wishlists-api-list-own-lists = The lists of the person
wishlists-api-add-own-list = Makes a list
wishlists-api-get-own-list = A list with what is on it; what others give is not told
wishlists-api-remove-own-list = Deletes a list with all that is on it
wishlists-api-add-own-wish = Puts something on a list
wishlists-api-remove-own-wish = Takes something off a list
