import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;

/**
 * Times Stanford CoreNLP's names, and its quotes with their speakers: java -cp 'lib/*' Annotate.java ARTICLES.ndjson RECORDS.ndjson ANNOTATORS
 * Writes a record an article, and prints JSON: CPU and wall seconds of one pass over all articles, loading apart.
 */
public class Annotate {
  public static void main(String[] args) throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      var article = Json.createReader(new java.io.StringReader(line)).readObject();
      ids.add(article.getString("id"));
      texts.add(article.getString("text"));
    }
    Properties settings = new Properties();
    settings.setProperty("annotators", args[2]);
    settings.setProperty("ner.applyFineGrained", "false");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    pipeline.process(texts.get(0));

    long wall = System.nanoTime();
    long cpu = cpuTime();
    List<CoreDocument> documents = new ArrayList<>();
    for (String text : texts) documents.add(pipeline.processToCoreDocument(text));
    double seconds = (System.nanoTime() - wall) / 1e9;
    double cpuSeconds = (cpuTime() - cpu) / 1e9;

    try (var out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (int at = 0; at < texts.size(); at++) out.write(recordOf(ids.get(at), documents.get(at)) + "\n");
    }
    System.out.println("{\"version\":\"4.5.7\",\"timings\":[{\"wall\":" + seconds + ",\"cpu\":" + cpuSeconds + "}]}");
    System.exit(0);
  }

  static long cpuTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  static String recordOf(String id, CoreDocument document) {
    JsonArrayBuilder entities = Json.createArrayBuilder();
    if (document.entityMentions() != null)
      document.entityMentions().forEach(mention ->
          entities.add(Json.createArrayBuilder()
              .add(mention.charOffsets().first()).add(mention.charOffsets().second()).add(mention.entityType())));
    JsonArrayBuilder sentences = Json.createArrayBuilder();
    document.sentences().forEach(sentence ->
        sentences.add(Json.createArrayBuilder().add(sentence.charOffsets().first()).add(sentence.charOffsets().second())));
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    List<CoreMap> found = document.annotation().get(CoreAnnotations.QuotationsAnnotation.class);
    if (found != null)
      for (var quote : document.quotes()) {
        JsonArrayBuilder speaker = Json.createArrayBuilder();
        if (quote.hasSpeaker && quote.speaker().isPresent() && quote.speakerCharOffsets().isPresent())
          speaker.add(quote.speakerCharOffsets().get().first()).add(quote.speakerCharOffsets().get().second());
        quotes.add(Json.createArrayBuilder()
            .add(quote.quoteCharOffsets().first()).add(quote.quoteCharOffsets().second()).add(speaker));
      }
    return Json.createObjectBuilder().add("id", id).add("entities", entities).add("sentences", sentences).add("quotes", quotes).build().toString();
  }
}
