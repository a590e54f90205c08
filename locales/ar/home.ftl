### The home page: programmes that are announced.

home-title = جولات دراسية وتبادل خبراء ودورات تدريبية
home-description = برامج عبر المناطق الزمنية: ابحثوا عن برنامج، واطّلعوا على كل وقت بتوقيت الموقع وبتوقيتكم، وسجّلوا.
home-introduction = ابحثوا عن برنامج وسجّلوا في دقائق. يُعرض كل وقت بتوقيت الموقع وبتوقيتكم.
home-words = العنوان أو المدينة أو المضيف أو أي كلمة أخرى
home-filters = المرشحات
home-kind = النوع
home-strand = مجال العمل
home-country = البلد
home-month = الشهر
home-when = متى
home-when-upcoming = القادمة
home-when-past = السابقة أو الملغاة
home-open = التي فيها أماكن فقط
home-shown-only = المعروض فقط
home-part-words = «{ $words }»
home-take-away = { $part }: إزالة هذا المرشح
home-found = { $count ->
    [zero] لا توجد برامج
    [one] برنامج واحد
    [two] برنامجان
    [few] { $count } برامج
    [many] { $count } برنامجًا
   *[other] { $count } برنامج
}
home-nothing-hint = لا يوجد برنامج فيه كل ما طلبتم. جرّبوا دون أحد هذه:
home-nothing-one-hint = لا يوجد برنامج فيه ما طلبتم. جرّبوا كلمة أخرى أو مرشحًا آخر، أو اطلعوا على جميع البرامج.
home-without = دون { $part }
home-empty = لم يُعلن عن أي برنامج بعد
home-empty-hint = تظهر البرامج هنا فور أن ينشرها أحد المنظّمين.
home-empty-organise = إعداد برنامج
