# Comments.
comments-title = Comments
comments-on = Comments on { $name }
comments-count = { $count ->
    [0] Comments
    [one] 1 comment
   *[other] { $count } comments
}
comments-all = See all
comments-more = See earlier ones
comments-more-answers = See more replies
comments-none = No comments yet
comments-way = Where you are
comments-gone = Comment taken back
comments-somebody = Somebody who is gone
comments-shop = The shop
comments-badge-house = From the shop
comments-badge-seller = Sells it
comments-badge-author-product = Made it
comments-badge-author-review = Wrote the review
comments-badge-author-story = Tells the story
comments-place-product = The product
comments-place-review = A review
comments-place-story = A story
comments-to = In reply to { $name }
comments-to-nobody = A new comment instead
comments-answer = Reply
comments-write = Write a comment
comments-body = Your comment
comments-body-hint = Up to 2000 characters. Everybody will see it: leave out telephones and addresses.
comments-send = Publish
comments-sign-in = Sign in to comment
comments-done-held = Thank you. We look at it before it is published, and let you know.

comments-answer-gone = The comment that you answer is gone. You can write a new one.

comments-notice-why = You get this because you wrote something in the shop and somebody answered.
comments-notice-answered = Somebody answered you
comments-notice-answered-text = Somebody answered something that you wrote.
comments-notice-answered-letter-subject = Somebody answered you at { $shop }
comments-notice-answered-letter-text = Somebody answered something that you wrote at { $shop }. Sign in to read it.

comments-personal = Where you commented, whom you answered and under what name it stands.

comments-feature = Comments
comments-feature-who = Whoever looks after customers
comments-feature-duty = Read those that wait and decide soon.
comments-feature-duty-answer = Answer when the shop is asked: everybody sees when nobody does.

comments-api-group = Comments
comments-api-list-comments = The comments on a product, a review or a story
comments-api-write-comment = Writes a comment, or answers one
