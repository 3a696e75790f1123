package org.wikimedia.analytics.kraken.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.jobs.input.InputRefusedException;
import picocli.CommandLine;

/** Turns errors into one sentence for a person and an exit status. */
final class Errors {
  private Errors() {}

  static int wrongCommandLine(CommandLine.ParameterException error, String... arguments) {
    CommandLine command = error.getCommandLine();
    print(command.getErr(), error.getMessage().lines().findFirst().orElse("wrong command line"));
    command.getErr().println(("See: kraken help " + commandName(command)).strip());
    command.getErr().flush();
    return ExitStatus.WRONG_COMMAND_LINE;
  }

  /** Hadoop refused its options before any command ran. */
  static int wrongGenericOptions(Exception error, boolean debug) {
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    print(err, sentence(error));
    if (debug) {
      error.printStackTrace(err);
    }
    return ExitStatus.WRONG_COMMAND_LINE;
  }

  static int failed(Exception error, CommandLine command, boolean debug) {
    print(command.getErr(), sentence(error));
    if (debug) {
      error.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return exitStatus(error);
  }

  static String sentence(Throwable error) {
    String message = error.getMessage();
    if (error instanceof FileSystemException file && file.getReason() == null) {
      return message + " cannot be used (" + error.getClass().getSimpleName() + ")";
    }
    if (message == null || message.isBlank()) {
      return error.getClass().getSimpleName();
    }
    return message.lines().findFirst().orElse(message);
  }

  private static int exitStatus(Exception error) {
    if (error instanceof CommandException command) {
      return command.exitStatus();
    }
    boolean wrong = error instanceof InputRefusedException || error instanceof DataException;
    return wrong ? ExitStatus.WRONG_COMMAND_LINE : ExitStatus.FAILED;
  }

  private static String commandName(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName();
  }

  private static void print(PrintWriter out, String sentence) {
    out.println("kraken: " + (sentence.endsWith(".") ? sentence : sentence + "."));
  }
}
