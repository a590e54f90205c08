### Words of the page frame and words that many pages share.

common-product = Sojourn
common-tagline = جولات دراسية وتبادل خبراء ودورات تدريبية عبر المناطق الزمنية
common-skip = الانتقال إلى المحتوى
common-main-navigation = القائمة الرئيسية
common-page-title = { $title } – Sojourn

## Top of the page
common-programmes = البرامج
common-availability = أوقات التفرغ
common-organise = التنظيم
common-administration = الإدارة
common-my-place = برامجي
common-sign-in = تسجيل الدخول
common-sign-out = تسجيل الخروج
common-language = اللغة
common-time-zone = المنطقة الزمنية
common-zone-none = اختيار المنطقة الزمنية
common-zone-change = تغيير المنطقة الزمنية
# The browser's own zone differs from the one chosen; a link.
common-zone-hint = عرض الأوقات بتوقيت { $zone }

## Buttons and links
common-save = حفظ
common-cancel = إلغاء
common-edit = تعديل
common-remove = إزالة
common-delete = حذف
common-search = بحث
common-apply = عرض
common-reset = مسح الكل
common-show-all = عرض الكل
common-choose = يُرجى الاختيار

## Small words
common-yes = نعم
common-no = لا
common-none = لا يوجد
common-all = الكل
common-optional = اختياري
common-online = عن بُعد
common-saved = تم الحفظ.
common-nothing-found = لا توجد نتائج
common-nothing-found-hint = جرّبوا كلمات أقل، أو امسحوا عوامل التصفية.

## Forms
common-error-summary = { $count ->
    [zero] لا توجد إجابات تحتاج إلى تصحيح
    [one] يُرجى تصحيح إجابة واحدة
    [two] يُرجى تصحيح إجابتين
    [few] يُرجى تصحيح { $count } إجابات
    [many] يُرجى تصحيح { $count } إجابة
   *[other] يُرجى تصحيح { $count } إجابة
}
common-error-summary-hint = ما كتبتموه لا يزال هنا. استخدموا أحد الروابط للانتقال إلى الإجابة.

## Times. The zone is always named.
# U+200F makes the whole read from the right where it is isolated; U+200E keeps the sign before its number.
common-day-shift = { $days ->
    [-2] { "\u200F\u200E" }−2 يومين
    [-1] { "\u200F\u200E" }−1 يوم
    [1] { "\u200F\u200E" }+1 يوم
    [2] { "\u200F\u200E" }+2 يومين
   *[other] { "\u200F\u200E" }{ $days } أيام
}
common-your-time = بتوقيتكم
# Between a label and its value, and between two things side by side; a space follows.
common-colon = :
common-comma = ،
common-date-time = { $date }، { $time }

## Lists over several pages
common-pager = الصفحات
common-pager-previous = السابق
common-pager-next = التالي
common-pager-page = الصفحة { $page } من { $pages }
common-results = { $count ->
    [zero] لا توجد نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}

# The text below exists in another language only.
common-shown-in = يُعرض النص باللغة { $language }
