package dev.qiangcai.shop.http;

import dev.qiangcai.guard.words.Sentence;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// What an error on the wire means for the owner, and whether a read may be asked again.
record Trouble(Sentence why, boolean passing) {
    /// @param host the only part of the address that is said: paths and queries may hold secrets
    static Trouble of(IOException error, String host, Duration timeout) {
        return switch (error) {
            case TooLarge _ -> new Trouble(Words.say("tooLarge", host, Wire.LIMIT >> 20), false);
            case Unsendable _ -> new Trouble(Words.say("headers", host), false);
            case InterruptedIOException _ -> new Trouble(Words.say("timeout", host, timeout.toMillis()), false);
            case UnknownHostException _ -> new Trouble(Words.say("unknownHost", host), true);
            case ConnectException _, NoRouteToHostException _ -> new Trouble(Words.say("unreachable", host), true);
            case SSLPeerUnverifiedException _ -> new Trouble(Words.say("untrusted", host), false);
            case SSLHandshakeException refused -> handshake(refused, host);
            default -> new Trouble(Words.say("broken", host), true);
        };
    }

    /// A handshake ends by what we think of their certificate, by their hanging up, or by a disagreement.
    private static Trouble handshake(SSLHandshakeException error, String host) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case GeneralSecurityException _ -> {
                    return new Trouble(Words.say("untrusted", host), false);
                }
                case EOFException _, SocketException _ -> {
                    return new Trouble(Words.say("broken", host), true);
                }
                default -> {}
            }
        }
        return new Trouble(Words.say("handshake", host), false);
    }
}
