// The messages for Fast-CDR, field by field as the type support of ROS 2 has it: numbers and strings
// by the library's own operators, sequences of numbers by those for vectors, others one by one.
// They are filled by reading the bytes that the Rust side has written.

#include <fastcdr/Cdr.h>
#include <fastcdr/FastBuffer.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

using eprosima::fastcdr::Cdr;
using eprosima::fastcdr::FastBuffer;

namespace {

#define FIELDS(...)                                                          \
  template <class Visitor> void each(Visitor &&visit) { visit(__VA_ARGS__); } \
  template <class Visitor> void each(Visitor &&visit) const { visit(__VA_ARGS__); }

struct Time { int32_t sec; uint32_t nanosec; FIELDS(sec, nanosec) };
struct Header { Time stamp; std::string frame_id; FIELDS(stamp, frame_id) };
struct Point { double x, y, z; FIELDS(x, y, z) };
struct Point32 { float x, y, z; FIELDS(x, y, z) };
struct Quaternion { double x, y, z, w; FIELDS(x, y, z, w) };
struct Pose { Point position; Quaternion orientation; FIELDS(position, orientation) };
struct PoseStamped { Header header; Pose pose; FIELDS(header, pose) };
struct Transform { Point translation; Quaternion rotation; FIELDS(translation, rotation) };
struct TransformStamped {
  Header header; std::string child_frame_id; Transform transform;
  FIELDS(header, child_frame_id, transform)
};
struct Request { int64_t a, b; FIELDS(a, b) };
struct Feedback { std::vector<int32_t> sequence; FIELDS(sequence) };
struct JointState {
  Header header; std::vector<std::string> name; std::vector<double> position, velocity, effort;
  FIELDS(header, name, position, velocity, effort)
};
struct Path { Header header; std::vector<PoseStamped> poses; FIELDS(header, poses) };
struct TFMessage { std::vector<TransformStamped> transforms; FIELDS(transforms) };
struct PointField {
  std::string name; uint32_t offset; uint8_t datatype; uint32_t count;
  FIELDS(name, offset, datatype, count)
};
struct PointCloud2 {
  Header header; uint32_t height, width; std::vector<PointField> fields; bool is_bigendian;
  uint32_t point_step, row_step; std::vector<uint8_t> data; bool is_dense;
  FIELDS(header, height, width, fields, is_bigendian, point_step, row_step, data, is_dense)
};
struct Image {
  Header header; uint32_t height, width; std::string encoding; uint8_t is_bigendian; uint32_t step;
  std::vector<uint8_t> data;
  FIELDS(header, height, width, encoding, is_bigendian, step, data)
};
struct Goal { PoseStamped pose; std::string behavior_tree; FIELDS(pose, behavior_tree) };
struct FloatingPointRange { double from_value, to_value, step; FIELDS(from_value, to_value, step) };
struct IntegerRange { int64_t from_value, to_value; uint64_t step; FIELDS(from_value, to_value, step) };
struct ParameterDescriptor {
  std::string name; uint8_t type; std::string description, additional_constraints;
  bool read_only, dynamic_typing; std::vector<FloatingPointRange> floating_point_range;
  std::vector<IntegerRange> integer_range;
  FIELDS(name, type, description, additional_constraints, read_only, dynamic_typing,
         floating_point_range, integer_range)
};
struct Response { std::vector<ParameterDescriptor> descriptors; FIELDS(descriptors) };
struct LaserScan {
  Header header;
  float angle_min, angle_max, angle_increment, time_increment, scan_time, range_min, range_max;
  std::vector<float> ranges, intensities;
  FIELDS(header, angle_min, angle_max, angle_increment, time_increment, scan_time, range_min,
         range_max, ranges, intensities)
};
struct Polygon { std::vector<Point32> points; FIELDS(points) };
struct PoseArray { Header header; std::vector<Pose> poses; FIELDS(header, poses) };

template <class T> constexpr bool is_known = std::is_arithmetic_v<T> || std::is_same_v<T, std::string>;

template <class T> void write(Cdr &cdr, const std::vector<T> &values);
template <class T> void read(Cdr &cdr, std::vector<T> &values);

template <class T> void write(Cdr &cdr, const T &value) {
  if constexpr (is_known<T>) {
    cdr << value;
  } else {
    value.each([&](const auto &...fields) { (write(cdr, fields), ...); });
  }
}

template <class T> void write(Cdr &cdr, const std::vector<T> &values) {
  if constexpr (is_known<T>) {
    cdr << values;
  } else {
    cdr << static_cast<uint32_t>(values.size());
    for (const T &value : values) write(cdr, value);
  }
}

template <class T> void read(Cdr &cdr, T &value) {
  if constexpr (is_known<T>) {
    cdr >> value;
  } else {
    value.each([&](auto &...fields) { (read(cdr, fields), ...); });
  }
}

template <class T> void read(Cdr &cdr, std::vector<T> &values) {
  if constexpr (is_known<T>) {
    cdr >> values;
  } else {
    uint32_t size = 0;
    cdr >> size;
    values.resize(size);
    for (T &value : values) read(cdr, value);
  }
}

void keep(const void *pointer) { asm volatile("" : : "g"(pointer) : "memory"); }

struct Case {
  virtual ~Case() = default;
  virtual void serialize(uint32_t times) = 0;
  virtual void decode(uint32_t times) = 0;
  virtual void decode_into(uint32_t times) = 0;
  std::vector<char> bytes, buffer;
  size_t written = 0;
};

template <class T> struct CaseOf : Case {
  T value{};

  void from_bytes(T &to) {
    FastBuffer fast(bytes.data(), bytes.size());
    Cdr cdr(fast, Cdr::DEFAULT_ENDIAN, Cdr::DDS_CDR);
    cdr.read_encapsulation();
    read(cdr, to);
  }

  void serialize(uint32_t times) override {
    for (uint32_t i = 0; i < times; i++) {
      FastBuffer fast(buffer.data(), buffer.size());
      Cdr cdr(fast, Cdr::DEFAULT_ENDIAN, Cdr::DDS_CDR);
      cdr.serialize_encapsulation();
      keep(&value);
      write(cdr, value);
      written = cdr.getSerializedDataLength();
      keep(buffer.data());
    }
  }

  void decode(uint32_t times) override {
    for (uint32_t i = 0; i < times; i++) {
      T fresh{};
      from_bytes(fresh);
      keep(&fresh);
    }
  }

  void decode_into(uint32_t times) override {
    for (uint32_t i = 0; i < times; i++) {
      from_bytes(value);
      keep(&value);
    }
  }
};

template <class T> Case *make(const char *bytes, size_t size) {
  auto *made = new CaseOf<T>;
  made->bytes.assign(bytes, bytes + size);
  made->buffer.resize(size + 64);
  made->decode_into(1);
  return made;
}

}  // namespace

extern "C" {

void *fast_cdr_new(const char *name, const char *bytes, size_t size) {
#define TYPE(ros, type) if (!std::strcmp(name, ros)) return make<type>(bytes, size);
  TYPE("bench_interfaces/action/NavigateToPose_Goal", Goal)
  TYPE("example_interfaces/action/Fibonacci_Feedback", Feedback)
  TYPE("example_interfaces/srv/AddTwoInts_Request", Request)
  TYPE("geometry_msgs/msg/Polygon", Polygon)
  TYPE("geometry_msgs/msg/PoseArray", PoseArray)
  TYPE("nav_msgs/msg/Path", Path)
  TYPE("rcl_interfaces/srv/DescribeParameters_Response", Response)
  TYPE("sensor_msgs/msg/Image", Image)
  TYPE("sensor_msgs/msg/JointState", JointState)
  TYPE("sensor_msgs/msg/LaserScan", LaserScan)
  TYPE("sensor_msgs/msg/PointCloud2", PointCloud2)
  TYPE("tf2_msgs/msg/TFMessage", TFMessage)
  return nullptr;
}

void fast_cdr_serialize(void *it, uint32_t times) { static_cast<Case *>(it)->serialize(times); }
void fast_cdr_decode(void *it, uint32_t times) { static_cast<Case *>(it)->decode(times); }
void fast_cdr_decode_into(void *it, uint32_t times) { static_cast<Case *>(it)->decode_into(times); }
void fast_cdr_delete(void *it) { delete static_cast<Case *>(it); }

size_t fast_cdr_bytes(void *it, const char **bytes) {
  *bytes = static_cast<Case *>(it)->buffer.data();
  return static_cast<Case *>(it)->written;
}

}
