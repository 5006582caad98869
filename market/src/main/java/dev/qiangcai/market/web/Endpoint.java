package dev.qiangcai.market.web;

/// Answers one kind of request.
@FunctionalInterface
interface Endpoint {
    Answer answer(Visit visit);
}
