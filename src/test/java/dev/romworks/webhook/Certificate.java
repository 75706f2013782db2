package dev.romworks.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate that a server of the test's own has signed for itself.
///
/// @param pem for those that are to trust it
record Certificate(SSLContext server, Path pem) {

  private static final String PASSWORD = "changeit";

  /// A new one, for a name.
  ///
  /// @param folder which is removed afterwards
  static Certificate of(String name, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    return of(name, "dns:" + name, folder);
  }

  /// @param subject whom it is for, as `dns:name` or `ip:address`
  static Certificate of(String name, String subject, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keys = folder.resolve(name + ".p12");
    Path pem = folder.resolve(name + ".pem");
    keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + subject);
    keytool(keys, "-exportcert", "-rfc", "-file", pem.toString());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new Certificate(context, pem);
  }

  private static void keytool(Path keys, String... what) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(what));
    command.addAll(
        List.of("-alias", "server", "-keystore", keys.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool has failed");
    }
  }
}
