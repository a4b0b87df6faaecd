package io.walletline.feedback.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the page in English; messages/survey_zh.properties has them in Chinese. */
@MessageBundle("survey")
public interface SurveyTexts {
    @Message("How did we do?")
    String title();

    @Message("Your request has been resolved. How satisfied are you with the help you got?")
    String question();

    @Message("Choose one, from 1 to 5.")
    String hint();

    @Message("Very dissatisfied")
    String score1();

    @Message("Dissatisfied")
    String score2();

    @Message("Neither")
    String score3();

    @Message("Satisfied")
    String score4();

    @Message("Very satisfied")
    String score5();

    @Message("Would you like to tell us more? (optional)")
    String comment();

    @Message("At most 2,000 characters. Please write no passwords, codes or card numbers.")
    String commentHint();

    @Message("Send my answer")
    String send();

    @Message("Please choose a score from 1 to 5.")
    String chooseScore();

    @Message("Your comment is too long: at most 2,000 characters.")
    String tooLong();

    @Message("Thank you")
    String thanksTitle();

    @Message("Your answer has reached us. It helps us to do better.")
    String thanks();

    @Message("Already answered")
    String usedTitle();

    @Message("This survey has been answered. Thank you! Each link counts once.")
    String used();

    @Message("This survey is over")
    String expiredTitle();

    @Message("The time to answer has passed. If you still need help, contact us in the app.")
    String expired();

    @Message("Nothing here")
    String unknownTitle();

    @Message("We do not know this link. Please open it exactly as it stands in our message.")
    String unknown();

    @Message("We never ask for your password or for a code on this page.")
    String footer();
}
