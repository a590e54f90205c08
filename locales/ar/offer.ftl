### Offers of freed seats, the waiting line, and parties that stay together.

## The personal page
offer-until = يُرجى الإجابة قبل
offer-then = بعد ذلك يذهب المقعد إلى التالي في الدور.
offer-decides = إذا أخذتم المقعد فسيبتّ المنظم في تسجيلكم؛ ويبقى المقعد محجوزًا لكم حتى ذلك الحين.
offer-together = عُرضت مقاعد على بقية مجموعتكم في اللحظة نفسها. ويجيب كل منكم عن نفسه.
offer-over-notice = انقضى وقت الإجابة.
offer-accept = أخذ المقعد
offer-decline = رفض
offer-decline-title = هل تريدون رفض المقعد؟
offer-decline-text = يذهب المقعد في «{ $title }» إلى التالي في الدور، وينتهي تسجيلكم. يمكنكم التسجيل من جديد ما دام باب التسجيل مفتوحًا.
offer-decline-button = نعم، أرفض
offer-missed = كان مقعد محجوزًا لكم، لكن لم تصلنا إجابة في الوقت المحدد، فذهب إلى التالي في الدور وانتهى تسجيلكم. إذا كنتم لا تزالون ترغبون في المشاركة، فيمكنكم الانضمام إلى قائمة الانتظار من جديد، في آخرها.
offer-again = الانضمام إلى قائمة الانتظار من جديد

## The organiser's list and the page of one registration
offer-place = الترتيب { $place } في الدور
offer-next = التالي في الدور
offer-passed-over = جرى تجاوزه للمقعد التالي
offer-open-until = معروض حتى { $until }
offer-with = مع { $names }
offer-detail = العرض
offer-detail-open = مفتوح حتى
offer-detail-accepted = قُبل
offer-detail-declined = رُفض
offer-detail-expired = لم يُجَب عليه في الوقت المحدد
offer-detail-withdrawn = سُحب
offer-party = يبقى مع
offer-gather = إبقاؤهم معًا
offer-gathered = يبقون معًا: تُعرض المقاعد على كل المنتظرين منهم دفعة واحدة أو لا تُعرض على أحد.
offer-gather-two = يُرجى اختيار تسجيلين قائمين على الأقل.
offer-dissolve = لا يلزم أن يبقوا معًا
offer-make = عرض مقعد
offer-made = عُرض مقعد. الرسالة في طريقها.
offer-withdraw = سحب العرض
offer-withdraw-title = هل تريدون سحب العرض؟
offer-withdraw-text = يعود { $name } إلى الانتظار في مكانه السابق ويتلقى رسالة. ويُعرض المقعد على من يليه.
offer-withdrawn = سُحب العرض. الرسالة في طريقها.
offer-skip = تجاوز
offer-skip-title = هل تريدون تجاوز { $name }؟
offer-skip-text = يُعرض المقعد الخالي التالي على من بعده. ويحتفظ { $name } بمكانه في الدور، والعرض الذي بعده له من جديد. وتُتجاوز المجموعة كلها معًا.
offer-skip-reason = السبب
offer-skip-reason-hint = يرد في سجل التعديلات. ولا يراه الشخص.
offer-skipped = تم التجاوز. يذهب المقعد التالي إلى من بعده.
offer-parted = ينتظر كل منهم لنفسه من جديد.
