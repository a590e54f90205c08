### What needs an organiser today: on top of the organiser's first page.

need-title = ما يحتاج إليكم اليوم
need-none = لا شيء يحتاج إليكم الآن.
need-more = و{ $count } غيرها: تظهر هنا بعد إنجاز هذه.
need-dead-mails = { $count ->
    [zero] لا توجد رسائل تعذّر تسليمها
    [one] تعذّر تسليم رسالة واحدة
    [two] تعذّر تسليم رسالتين
    [few] تعذّر تسليم { $count } رسائل
    [many] تعذّر تسليم { $count } رسالة
   *[other] تعذّر تسليم { $count } رسالة
}
need-dead-mails-do = عرض الرسائل
need-clock-rules = حرّكت قواعد توقيت جديدة بعض المواعيد
need-undelivered = { $count ->
    [zero] لا يوجد مسجلون تعذّر الوصول إليهم
    [one] تعذّر الوصول بالبريد إلى مسجل واحد
    [two] تعذّر الوصول بالبريد إلى مسجلين اثنين
    [few] تعذّر الوصول بالبريد إلى { $count } مسجلين
    [many] تعذّر الوصول بالبريد إلى { $count } مسجلًا
   *[other] تعذّر الوصول بالبريد إلى { $count } مسجل
}
need-undelivered-do = عرض من هم
need-decide = { $count ->
    [zero] لا تسجيلات تنتظر قراركم
    [one] تسجيل واحد ينتظر قراركم
    [two] تسجيلان ينتظران قراركم
    [few] { $count } تسجيلات تنتظر قراركم
    [many] { $count } تسجيلًا ينتظر قراركم
   *[other] { $count } تسجيل ينتظر قراركم
}
need-decide-do = اتخاذ القرار
# Before how many seats are free.
need-waiting = { $count ->
    [zero] لا أحد في قائمة الانتظار.
    [one] شخص واحد في قائمة الانتظار.
    [two] شخصان في قائمة الانتظار.
    [few] { $count } أشخاص في قائمة الانتظار.
    [many] { $count } شخصًا في قائمة الانتظار.
   *[other] { $count } شخص في قائمة الانتظار.
}
need-waiting-do = عرض قائمة الانتظار
need-unanswered = { $count ->
    [zero] أجاب جميع الخبراء
    [one] خبير واحد لم يُجب بعد
    [two] خبيران لم يجيبا بعد
    [few] { $count } خبراء لم يجيبوا بعد
    [many] { $count } خبيرًا لم يجيبوا بعد
   *[other] { $count } خبير لم يجيبوا بعد
}
need-unanswered-do = عرض الجلسات
need-publish = عُدّل ولم يُنشر بعد
need-publish-do = عرض التعديلات
need-finish = انقضى آخر يوم
need-begins = { $days ->
    [0] يبدأ اليوم
    [1] يبدأ غدًا
    [two] يبدأ بعد يومين، في { $date }
    [few] يبدأ بعد { $days } أيام، في { $date }
   *[other] يبدأ بعد { $days } يومًا، في { $date }
}
need-begins-do = مراجعة
# Before a date and time.
need-closes = ينتهي التسجيل
need-closes-do = عرض التسجيلات
need-plan = مسودة بلا جلسات
