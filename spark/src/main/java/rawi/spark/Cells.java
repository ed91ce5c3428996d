package rawi.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Cells of the tables and their types. */
final class Cells {

    static final DataType TEXT = DataTypes.StringType;
    static final DataType NUMBER = DataTypes.LongType;
    static final DataType REAL = DataTypes.DoubleType;
    static final DataType FLAG = DataTypes.BooleanType;
    static final ArrayType TEXTS = DataTypes.createArrayType(TEXT, false);
    static final ArrayType TEXT_LISTS = DataTypes.createArrayType(TEXTS, false);

    private Cells() {}

    /** The partition of a day; {@code unknown} when there is none. */
    static String date(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("unknown");
    }

    static String date(Object day) {
        return day == null ? "unknown" : day.toString();
    }

    /** A struct: names and types in turn. */
    static StructType struct(Object... fields) {
        List<StructField> made = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            made.add(
                    DataTypes.createStructField(
                            (String) fields[i], (DataType) fields[i + 1], true));
        }
        return DataTypes.createStructType(made);
    }

    static ArrayType list(StructType of) {
        return DataTypes.createArrayType(of, false);
    }

    static Row row(Object... cells) {
        return RowFactory.create(cells);
    }

    static Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** The names of things, as Spark takes lists. */
    static Object[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray();
    }

    static Object[] array(List<?> values) {
        return values.toArray();
    }
}
