package io.kfuncdoc.processor.emit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonEmitterTest {

  private static JsonSchema schema() {
    try (InputStream schema = JsonEmitter.class.getResourceAsStream("contract.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> problems(String json) {
    return schema().validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  @DisplayName("the JSON of a family like the arena's fits the schema and has its facts")
  void arena() {
    String json = JsonEmitter.emit(ArenaLikeContract.contract());
    assertThat(problems(json)).isEmpty();
    assertThat(json).startsWith("{\n  \"$schema\": \"urn:kfuncdoc:schema:contract:1\",\n  \"name\": \"ArenaKfuncs\",")
        .contains("\"prototype\": \"int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)\"")
        .containsIgnoringWhitespaces("\"outcome\": {\"kind\": \"errno\", \"name\": \"EBUSY\", \"number\": 16}");
  }

  @Test
  @DisplayName("the JSON of any contract fits the schema, whatever its texts hold")
  void random() {
    JsonSchema schema = schema();
    for (long seed = 0; seed < 300; seed++) {
      Contract contract = new RandomContracts(seed, seed % 2 == 0).next();
      assertThat(schema.validate(JsonEmitter.emit(contract), InputFormat.JSON)).as("seed " + seed).isEmpty();
    }
  }

  @Test
  @DisplayName("the schema refuses what is missing, unknown or of another kind")
  void refuses() {
    String json = JsonEmitter.emit(ArenaLikeContract.contract());
    assertThat(problems(json.replace("\"name\": \"EBUSY\",\n", ""))).isNotEmpty();
    assertThat(problems(json.replace("\"page\":", "\"pages\":"))).isNotEmpty();
    assertThat(problems(json.replace("\"number\": 16", "\"number\": \"16\""))).isNotEmpty();
    assertThat(problems(json.replace("\"kind\": \"success\"", "\"kind\": \"lucky\""))).isNotEmpty();
    assertThat(problems(json.replace("\"7.1\"", "\"seven\""))).isNotEmpty();
  }

  @Test
  @DisplayName("characters that JSON does not take as they are are escaped")
  void escapes() {
    assertThat(JsonText.write(List.of("a\"b\\c\nd\u0001\u2028\ud83d\ude00é"))).isEqualTo(
        "[\n  \"a\\\"b\\\\c\\nd\\u0001\\u2028\\ud83d\\ude00é\"\n]\n");
  }
}
