### The home page: programmes that are announced.

home-title = جولات دراسية وتبادل خبراء ودورات تدريبية
home-description = برامج عبر المناطق الزمنية: ابحثوا عن برنامج، واطّلعوا على كل وقت بتوقيت الموقع وبتوقيتكم، وسجّلوا.
home-introduction = ابحثوا عن برنامج وسجّلوا في دقائق. يُعرض كل وقت بتوقيت الموقع وبتوقيتكم.
home-kind = النوع
home-strand = مجال العمل
home-month = الشهر
home-found = { $count ->
    [zero] لا توجد برامج
    [one] برنامج واحد
    [two] برنامجان
    [few] { $count } برامج
    [many] { $count } برنامجًا
   *[other] { $count } برنامج
}
home-empty = لم يُعلن عن أي برنامج بعد
home-empty-hint = تظهر البرامج هنا فور أن ينشرها أحد المنظّمين.
home-empty-organise = إعداد برنامج
