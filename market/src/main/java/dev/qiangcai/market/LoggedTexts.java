package dev.qiangcai.market;

import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.members.TextMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Text messages that go to the store's own log, where whoever practises reads the code.
final class LoggedTexts implements TextMessages {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedTexts.class);

    @Override
    public void send(Phone phone, String code) {
        LOG.info("Text message to {}: your code is {}", phone, code);
    }
}
