### Why something that was understood is not possible now, and what can be done. The keys follow service::Refusal::key.

refusal-registration-not-yet-open = لم يُفتح باب التسجيل بعد. وتبيّن صفحة البرنامج موعد فتحه.
refusal-registration-closed = أُغلق باب التسجيل. إذا كنتم لا تزالون ترغبون في المشاركة، فيُرجى الكتابة إلى المنظّم.
refusal-full = جميع المقاعد مشغولة. يُرجى إخلاء مقعد أو زيادة عدد المقاعد أولًا.
refusal-step = لم تعد هذه الخطوة ممكنة لأن الحالة تغيرت في هذه الأثناء. يُرجى فتح الصفحة من جديد للاطلاع على الوضع الحالي.
refusal-offer-over = انتهى هذا العرض: أُجيب عليه من قبل، أو سُحب، أو انقضى وقته. وتبيّن صفحتكم الوضع الآن.
refusal-nothing-to-publish = لا يوجد ما يُنشر بعد. يُرجى إضافة جلسة واحدة على الأقل أولًا.
refusal-nothing-changed = لم يتغير شيء منذ نشر آخر نسخة.
refusal-in-use = لا يمكن إزالة هذا العنصر لأنه لا يزال مستخدمًا في مكان آخر. يُرجى أولًا تعديل ما يشير إليه.
refusal-last-administrator = هذا هو المدير الأخير. يُرجى تعيين مدير آخر أولًا.
refusal-last-organiser = هذا هو المنظّم الوحيد. يُرجى إضافة منظّم آخر قبل إزالته.
refusal-already-sent = أُرسلت هذه الرسالة من قبل، أو يجري إرسالها في هذه اللحظة.
refusal-sign-up-closed = لا يمكن الآن الاشتراك في هذه الجلسة ولا التنازل عنها: فقد بدأت، أو غيّر المنظم من يشارك فيها.
refusal-clash = هناك شيء آخر مخطط له في ذلك الوقت.
