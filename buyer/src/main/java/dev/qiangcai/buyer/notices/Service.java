package dev.qiangcai.buyer.notices;

/// A service that takes messages over HTTP: how it is asked, and how it says yes.
interface Service {
    Letter letter(Message message);

    default Receipt judge(Answer answer) {
        return answer.byStatus();
    }
}
