package io.walletline.kit.edge;

import io.walletline.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a wrong type: 400 naming the parameter. JAX-RS would answer that there is no such thing (404), and a
 * client would look for the thing instead of its own mistake.
 */
@Provider
class ParameterRule implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Boolean.class, ParameterRule::truth,
            boolean.class, ParameterRule::truth,
            UUID.class, UUID::fromString,
            Double.class, ParameterRule::finite,
            double.class, ParameterRule::finite);

    private static Double finite(String text) {
        var number = Double.valueOf(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no number");
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = READERS.get(type);
        return reader == null
                ? null
                : nameOf(annotations)
                        .map(name -> new Converter<T>(name, reader))
                        .orElse(null);
    }

    private static Optional<String> nameOf(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(each -> each instanceof QueryParam query ? Stream.of(query.value()) : Stream.empty())
                .findFirst();
    }

    private record Converter<T>(String parameter, Function<String, Object> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reader of a type makes that type
        public T fromString(String text) {
            try {
                return (T) reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new BadParameter(parameter);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static final class BadParameter extends Problem {
        BadParameter(String parameter) {
            super(400, "bad-parameter", "Bad parameter", "The parameter has the wrong type.");
            with("field", parameter);
        }
    }
}
